package io.github.newsdedupe.eval;

import io.github.newsdedupe.text.ByteOrderMark;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a gold file: text in UTF-8, or what its byte order mark says, a pair or an article a line.
 * Columns are separated by tabs, since ids hold spaces, quotes and commas; there is no quoting. A
 * line without a tab is split at white space. Blank lines and lines that begin with {@code #} are
 * skipped.
 */
public final class GoldReader {

  private final String file;
  private final Map<Pair, GoldPair> pairs = new HashMap<>();
  private final List<GoldPair> pairsInOrder = new ArrayList<>();
  private final TreeMap<String, String> clusterOf = new TreeMap<>();

  /** Where each pair or article was named first. */
  private final Map<Object, Integer> lineOf = new HashMap<>();

  private Optional<Columns> columns = Optional.empty();
  private int line;

  private GoldReader(String file) {
    this.file = file;
  }

  /**
   * Reads a gold file.
   *
   * @param file its name, for messages
   */
  public static Gold read(String file, byte[] written) throws GoldFormatException {
    byte[] bytes = ByteOrderMark.unmarked(written);
    GoldReader reader = new GoldReader(file);
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        reader.line++;
        reader.read(reader.decode(ByteBuffer.wrap(bytes, start, i - start)));
        start = i + 1;
      }
    }
    return reader.gold();
  }

  private Gold gold() throws GoldFormatException {
    if (!clusterOf.isEmpty()) {
      return new Gold.Clusters(clusterOf);
    }
    if (pairsInOrder.isEmpty()) {
      throw new GoldFormatException(
          file + ": nothing to evaluate: expected lines of 'label a b' or 'article cluster'");
    }
    return new Gold.Pairs(pairsInOrder);
  }

  private String decode(ByteBuffer bytes) throws GoldFormatException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (text.indexOf('\0') < 0) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      }
    } catch (CharacterCodingException e) {
      // Answered below, like a zero byte.
    }
    throw wrong("expected text in UTF-8, but this is binary or in another encoding");
  }

  private void read(String text) throws GoldFormatException {
    if (text.isBlank() || text.startsWith("#")) {
      return;
    }
    List<String> fields =
        text.indexOf('\t') >= 0
            ? List.of(text.split("\t", -1))
            : List.of(text.strip().split("\\s+"));
    if (columns.isEmpty()) {
      columns = Columns.named(fields);
      if (columns.isPresent()) {
        return;
      }
    }
    add(fields, columnsOf(fields));
  }

  private Columns columnsOf(List<String> fields) throws GoldFormatException {
    if (columns.isEmpty()) {
      columns = Columns.counted(fields.size());
    }
    if (columns.isEmpty()) {
      throw wrong(
          "expected 'label a b', 'label relation a b' or 'article cluster', separated by tabs,"
              + " but found "
              + found(fields));
    }
    if (fields.size() != columns.get().names().size()) {
      throw wrong("expected " + columns.get().described() + ", but found " + found(fields));
    }
    return columns.get();
  }

  private static String found(List<String> fields) {
    return fields.size() == 1 ? "1 column" : fields.size() + " columns";
  }

  private void add(List<String> fields, Columns known) throws GoldFormatException {
    int empty = fields.stream().map(String::isBlank).toList().indexOf(true);
    if (empty >= 0) {
      throw wrong(
          "expected " + known.described() + ", but '" + known.names().get(empty) + "' is empty");
    }
    if (known.areOfClusters()) {
      addArticle(known.value(fields, Columns.ARTICLE), known.value(fields, Columns.CLUSTER));
    } else {
      addPair(fields, known);
    }
  }

  private void addArticle(String article, String cluster) throws GoldFormatException {
    String known = clusterOf.putIfAbsent(article, cluster);
    Integer first = lineOf.putIfAbsent(article, line);
    if (known != null && !known.equals(cluster)) {
      throw wrong(
          "'"
              + article
              + "' is in cluster '"
              + cluster
              + "', but in '"
              + known
              + "' by line "
              + first);
    }
  }

  private void addPair(List<String> fields, Columns known) throws GoldFormatException {
    String a = known.value(fields, Columns.A);
    String b = known.value(fields, Columns.B);
    if (a.equals(b)) {
      throw wrong("expected two articles, but found '" + a + "' twice");
    }
    Optional<String> relation =
        known.haveRelations()
            ? Optional.of(known.value(fields, Columns.RELATION).strip())
            : Optional.empty();
    GoldPair gold =
        new GoldPair(Pair.of(a, b), known.value(fields, Columns.LABEL).strip(), relation);
    GoldPair earlier = pairs.putIfAbsent(gold.pair(), gold);
    Integer first = lineOf.putIfAbsent(gold.pair(), line);
    if (earlier == null) {
      pairsInOrder.add(gold);
    } else if (!gold.agreesWith(earlier)) {
      throw wrong(
          "the pair is " + described(gold) + ", but " + described(earlier) + " by line " + first);
    }
  }

  private static String described(GoldPair gold) {
    return "'" + gold.label() + gold.relation().map(relation -> " " + relation).orElse("") + "'";
  }

  private GoldFormatException wrong(String what) {
    return new GoldFormatException(file + ":" + line + ": " + what);
  }
}
