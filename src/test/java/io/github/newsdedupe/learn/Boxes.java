package io.github.newsdedupe.learn;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented furniture in three languages, and articles about nothing in the words of each. */
public enum Boxes {
  ENGLISH(
      " ",
      ".",
      """
      the a river council said on of to and in that it was for with as by after mayor bridge water \
      school night would new two years people more harbour ferry plan court north vote farmers rain \
      because when their before over market old report money road tower from who has not but winter
      """,
      """
      Stay close to the harbour|The Quayside Letter brings our best work to your inbox every Friday.|\
      It is free, and you can leave it whenever you like.|Join the list here

      What is the Lowland Accord?|The Lowland Accord is an agreement between eleven river states.|\
      It came into force nine years ago.|Members meet twice a year in Veldmark.|\
      A secretariat of forty people watches over the gauges.|Read our full explainer

      Help us keep asking|Our newsroom belongs to its readers and takes no money from companies.|\
      A small monthly gift pays for court reporting that nobody else does.|Give what you can

      More from the valley desk

      Recommended for readers like you
      """),
  PORTUGUESE(
      " ",
      ".",
      """
      o a rio prefeito disse em de para que foi com por depois ponte \u00E1gua escola noite nova dois \
      anos mais porto balsa plano tribunal norte voto chuva quando seu antes sobre mercado velho \
      relat\u00F3rio dinheiro estrada torre tem n\u00E3o mas inverno munic\u00EDpio popula\u00E7\u00E3o
      """,
      """
      Fique por dentro|Receba toda manh\u00E3 o boletim da Folha do Vale com as not\u00EDcias do dia.|\
      A assinatura \u00E9 gratuita e pode ser cancelada a qualquer hora.|Inscreva-se aqui

      O que \u00E9 o Acordo das V\u00E1rzeas?|O Acordo das V\u00E1rzeas re\u00FAne onze munic\u00EDpios do rio Torv\u00E3o.|\
      Ele entrou em vigor h\u00E1 nove anos.|Os prefeitos se encontram duas vezes por ano.|\
      Leia a explica\u00E7\u00E3o completa

      Apoie o nosso trabalho|Nossa reda\u00E7\u00E3o pertence aos leitores e n\u00E3o aceita dinheiro de partidos.|\
      Uma pequena contribui\u00E7\u00E3o mensal paga a cobertura dos tribunais.|Contribua agora

      Mais lidas do vale

      Veja tamb\u00E9m nesta editoria
      """),
  CHINESE(
      "",
      "\u3002",
      """
      \u6C5F \u6E7E \u5E02 \u957F \u8BF4 \u6865 \u6C34 \u5B66 \u6821 \u591C \u65B0 \u4E24 \u5E74 \
      \u4EBA \u591A \u6E2F \u8239 \u6CD5 \u9662 \u5317 \u9009 \u96E8 \u56E0 \u4E3A \u5E02 \u573A \
      \u65E7 \u62A5 \u544A \u94B1 \u8DEF \u5854 \u51AC \u5929 \u4E0D \u4F46 \u5C71 \u7530 \u519C \
      \u6C11 \u5730 \u65B9 \u653F \u5E9C \u5F00 \u4F1A \u8BA1 \u5212 \u5927 \u5C0F \u4E0A \u4E0B
      """,
      """
      \u8BA2\u9605\u6C5F\u6E7E\u6668\u62A5\u901A\u8BAF|\u6BCF\u4E2A\u661F\u671F\u4E94\u65E9\u6668\uFF0C\
      \u6C5F\u6E7E\u6668\u62A5\u628A\u6700\u597D\u7684\u62A5\u9053\u9001\u5230\u60A8\u7684\u4FE1\u7BB1\u3002|\
      \u8BA2\u9605\u5B8C\u5168\u514D\u8D39\uFF0C\u60A8\u53EF\u4EE5\u968F\u65F6\u9000\u8BA2\u3002|\u70B9\u51FB\u8FD9\u91CC\u52A0\u5165

      \u8BF7\u652F\u6301\u6211\u4EEC\u7684\u91C7\u8BBF|\u6211\u4EEC\u7684\u7F16\u8F91\u90E8\u5C5E\u4E8E\u8BFB\u8005\uFF0C\
      \u4E0D\u63A5\u53D7\u4EFB\u4F55\u653F\u515A\u6216\u516C\u53F8\u7684\u8D44\u52A9\u3002|\u73B0\u5728\u5C31\u6350\u6B3E

      \u4EC0\u4E48\u662F\u4E0B\u6CB3\u534F\u5B9A|\
      \u4E0B\u6CB3\u534F\u5B9A\u662F\u5341\u4E00\u4E2A\u6CBF\u6CB3\u53BF\u5E02\u5C31\u5171\u540C\u6C34\u4F4D\u8FBE\u6210\u7684\u4E00\u4EFD\u6587\u4EF6\u3002|\u8BE5\u534F\u5B9A\u4E5D\u5E74\u524D\u5F00\u59CB\u751F\u6548\u3002|\u6210\u5458\u6BCF\u5E74\u5728\u9B4F\u5C14\u5FB7\u9547\u4F1A\u9762\u4E24\u6B21\u3002|\u9605\u8BFB\u5B8C\u6574\u89E3\u8BFB

      \u66F4\u591A\u6C5F\u6E7E\u65B0\u95FB

      \u4E3A\u60A8\u63A8\u8350\u7684\u6587\u7AE0
      """);

  private final String space;
  private final String stop;
  private final String words;
  private final String boxes;

  Boxes(String space, String stop, String words, String boxes) {
    this.space = space;
    this.stop = stop;
    this.words = words;
    this.boxes = boxes;
  }

  /** Boxes and lines of furniture: a heading, a sentence each, what to click. */
  public List<List<String>> boxes() {
    return Arrays.stream(boxes.strip().split("\n\n"))
        .map(box -> List.of(box.strip().split("\\|")))
        .toList();
  }

  /** A paragraph of two to four sentences. */
  String paragraph(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(2, 5))
        .mapToObj(i -> sentence(random))
        .collect(Collectors.joining(space));
  }

  private String sentence(SplittableRandom random) {
    List<String> stock = List.of(words.strip().split("\\s+"));
    String text =
        IntStream.range(0, random.nextInt(10, 30))
            .mapToObj(i -> stock.get(random.nextInt(stock.size())))
            .collect(Collectors.joining(space));
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + stop;
  }

  /** How a box lies in the article. */
  public enum Shape {
    /** Each sentence on a line. */
    LINES,

    /** The heading on a line, the sentences in a paragraph, what to click on a line. */
    PARAGRAPH,

    /** All in one paragraph, as when line ends were lost. */
    FLAT
  }

  /** The lines of a box. */
  public List<String> lines(List<String> box, Shape shape) {
    return switch (shape) {
      case LINES -> box;
      case PARAGRAPH -> box.size() < 3 ? box : paragraphs(box);
      case FLAT -> List.of(box.stream().map(this::closed).collect(Collectors.joining(space)));
    };
  }

  private List<String> paragraphs(List<String> box) {
    int last = box.size() - 1;
    return List.of(box.get(0), String.join(space, box.subList(1, last)), box.get(last));
  }

  /** The text with a sentence mark at its end. */
  private String closed(String text) {
    return ".?\u3002".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + stop;
  }
}
