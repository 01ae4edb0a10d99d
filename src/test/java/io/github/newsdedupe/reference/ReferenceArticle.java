package io.github.newsdedupe.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Everything that sections 1, 6 and 7 say of one article.
 *
 * @param text what is compared, white space folded
 * @param length in words
 * @param isThin whether nothing but its own text counts for it
 * @param shingles its shingles in text order, repetitions included
 * @param numbers its numbers
 * @param source who published it, if known
 * @param day when, as a number of days, if known
 */
public record ReferenceArticle(
    String text,
    int length,
    boolean isThin,
    List<String> shingles,
    Set<String> numbers,
    Optional<String> source,
    OptionalLong day) {

  private static final int SHORT = 40;
  private static final int LEAD = 24;
  private static final int OPENING = 48;

  /** An article of which nothing is removed and of which nothing else is known. */
  public static ReferenceArticle of(String text) {
    return of(text, List.of(text));
  }

  /** An article of which these pieces are kept. */
  public static ReferenceArticle of(String text, List<String> pieces) {
    List<List<WrittenWord>> sentences =
        pieces.stream().flatMap(piece -> ReferenceSentences.written(piece).stream()).toList();
    List<WrittenWord> words = sentences.stream().flatMap(List::stream).toList();
    return new ReferenceArticle(
        words.isEmpty() ? folded(List.of(text)) : folded(pieces),
        length(words),
        length(words) == 0 || (isStripped(text, pieces) && length(words) < SHORT),
        ReferenceShingles.inOrder(pieces),
        ReferenceNumbers.of(sentences),
        Optional.empty(),
        OptionalLong.empty());
  }

  /** The same article, published by this source. */
  public ReferenceArticle by(String name) {
    String known = name.strip().toLowerCase(Locale.ROOT);
    return new ReferenceArticle(text, length, isThin, shingles, numbers, Optional.of(known), day);
  }

  /** The same article, published on this day. */
  public ReferenceArticle on(long date) {
    return new ReferenceArticle(
        text, length, isThin, shingles, numbers, source, OptionalLong.of(date));
  }

  /** Its different shingles. */
  public Set<String> shingleSet() {
    return Set.copyOf(shingles);
  }

  /** Section 7: how much two articles share of their openings. */
  public static double sharedOpening(ReferenceArticle a, ReferenceArticle b) {
    return Math.max(leadIn(a, b), leadIn(b, a));
  }

  private static double leadIn(ReferenceArticle a, ReferenceArticle b) {
    List<String> lead = a.first(LEAD);
    List<String> opening = b.first(OPENING);
    long shared = lead.stream().filter(opening::contains).count();
    return lead.isEmpty() ? 0 : (double) shared / lead.size();
  }

  private List<String> first(int count) {
    return shingles.subList(0, Math.min(count, shingles.size()));
  }

  private static boolean isStripped(String text, List<String> pieces) {
    int all = text.getBytes(UTF_8).length;
    int kept = pieces.stream().mapToInt(piece -> piece.getBytes(UTF_8).length).sum();
    return all - kept >= .7 * all;
  }

  /** Section 9: two characters of scripts without spaces are one word. */
  private static int length(List<WrittenWord> words) {
    long alone = words.stream().filter(WrittenWord::isUnspaced).count();
    return (int) (words.size() - alone + alone / 2);
  }

  private static String folded(List<String> pieces) {
    return pieces.stream()
        .map(ReferenceEntities::decode)
        .collect(joining(" "))
        .replaceAll("[\\x00-\\x20\u00A0\u3000\uFEFF]+", " ")
        .strip();
  }
}
