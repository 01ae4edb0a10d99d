package io.github.newsdedupe.text;

import java.util.SplittableRandom;

/** Seeded text of all that is hard about text: scripts, marks, quotes, entities, line ends. */
public final class RandomText {

  private static final String[] WORDS =
      """
      the River U.S Mr Gen rose 3 24 1,900 5.93 don't don’t dont naïve nai\u0308ve ﬁnal ＡＢＣ Straße \
      STRASSE ǅungla Σίσυφος İstanbul ı Россия й и\u0306 קול العربيّة ســلام हिन्दी क़ क\u093C ኮሮና 한국 \
      \u1112\u1161\u11ab 新闻 中文字 〇 ニュース か\u3099 ｶﾞ ﾆｭｰｽ ข่าว น้ำ ព័ត៌មាន သတင်း ꀀꀁ ㄅㄆ \
      辻\uDB40\uDD00 e\u0301\u0323 a\u00ADb a\u200Bb \u0301 \uFEFF ² ½ ª Ⅳ 😀 x_y high-profile \
      rock'n'roll o\u02BCo l\uFF07a ' ’s ٣ ๑๒"""
          .split(" ");

  private static final String[] GAPS =
      """
      _|_|_|_|_|_|__|. |. |. |. |! |? |… |... |.” |.) (|.|。|！|؟ |। |። |፡|, |; | — | - | • |-|&amp;|&quot; \
      |&rsquo;|&#8217;|&#146;|&#x2019;|&eacute;|&nbsp;|&bogus;|&|&#99999999;|&#55357;|\t|\u00A0|\u3000\
      |\u2003|\u2028|\u0085|\u000B|\n|\n|\n\n|\r\n|\r|\n  |\n \n"""
          .replace('_', ' ')
          .split("\\|");

  private static final String[] STARTS = {"", "    ", "- ", "\u2022 ", " - "};

  private final SplittableRandom random;

  /** Text that depends on the seed alone. */
  public RandomText(long seed) {
    random = new SplittableRandom(seed);
  }

  /** So many words with gaps between them. */
  public String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(oneOf(WORDS)).append(oneOf(GAPS));
    }
    return text.toString();
  }

  /** Paragraphs of plain words, hard-wrapped somewhere between 25 and 110 columns. */
  public String wrapped(int paragraphs) {
    StringBuilder text = new StringBuilder();
    int width = random.nextInt(25, 110);
    for (int i = 0; i < paragraphs; i++) {
      text.append(oneOf(STARTS));
      appendWrapped(text, width);
      text.append(random.nextBoolean() ? "\n" : "\n\n");
    }
    return text.toString();
  }

  private void appendWrapped(StringBuilder text, int width) {
    int column = 0;
    for (int i = random.nextInt(80); i >= 0; i--) {
      String word = oneOf(WORDS) + (random.nextInt(8) == 0 ? "." : "");
      boolean fits = column + 1 + word.length() <= width;
      if (column > 0) {
        text.append(fits ? " " : "\n");
      }
      text.append(word);
      column = fits ? column + 1 + word.length() : word.length();
    }
  }

  private String oneOf(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
