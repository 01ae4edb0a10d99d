package io.github.newsdedupe.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * The jusText algorithm (Pomikálek, <i>Removing Boilerplate and Duplicate Content from Web
 * Corpora</i>, 2011, chapter 3) on plain text: each line is a block, no line is known to be a link
 * or a heading, and words are told as English or not.
 */
public final class JusText {

  private static final int LENGTH_LOW = 70;
  private static final int LENGTH_HIGH = 200;
  private static final double STOPWORDS_LOW = .30;
  private static final double STOPWORDS_HIGH = .32;

  private enum Kind {
    GOOD,
    NEAR_GOOD,
    SHORT,
    BAD
  }

  /** What decides about a block that is neither good nor bad: its nearest neighbours that are. */
  private record Neighbours(Kind before, Kind after) {
    boolean are(Kind kind) {
      return before == kind && after == kind;
    }
  }

  private final List<String> blocks;
  private List<Kind> kinds;

  private JusText(List<String> blocks) {
    this.blocks = blocks;
    this.kinds = blocks.stream().map(JusText::kindAlone).toList();
  }

  /** The blocks that are good by themselves or by their neighbours, in order. */
  public static String kept(String text) {
    JusText page = new JusText(blocks(text));
    page.reviseShort();
    page.reviseNearGood();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < page.blocks.size(); i++) {
      if (page.kinds.get(i) == Kind.GOOD) {
        kept.add(page.blocks.get(i));
      }
    }
    return String.join("\n", kept);
  }

  private static List<String> blocks(String text) {
    return text.lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static Kind kindAlone(String block) {
    int length = block.codePointCount(0, block.length());
    double stopwords = EnglishStopwords.share(block);
    if (block.contains("©") || block.contains("&copy")) {
      return Kind.BAD;
    }
    if (length < LENGTH_LOW) {
      return Kind.SHORT;
    }
    if (stopwords >= STOPWORDS_HIGH && length > LENGTH_HIGH) {
      return Kind.GOOD;
    }
    return stopwords >= STOPWORDS_LOW ? Kind.NEAR_GOOD : Kind.BAD;
  }

  private void reviseShort() {
    List<Kind> revised = new ArrayList<>(kinds);
    for (int i = 0; i < revised.size(); i++) {
      if (kinds.get(i) == Kind.SHORT) {
        revised.set(i, isGoodThoughShort(i) ? Kind.GOOD : Kind.BAD);
      }
    }
    kinds = revised;
  }

  /** On the border of good and bad, it is good when what is near good lies on the bad side. */
  private boolean isGoodThoughShort(int block) {
    Neighbours sure = new Neighbours(next(block, -1, false), next(block, 1, false));
    Neighbours likely = new Neighbours(next(block, -1, true), next(block, 1, true));
    if (sure.before == sure.after) {
      return sure.are(Kind.GOOD);
    }
    return sure.before == Kind.BAD
        ? likely.before == Kind.NEAR_GOOD
        : likely.after == Kind.NEAR_GOOD;
  }

  /** In order: a block that was found good here is a good neighbour of the next. */
  private void reviseNearGood() {
    List<Kind> revised = new ArrayList<>(kinds);
    kinds = revised;
    for (int i = 0; i < revised.size(); i++) {
      if (revised.get(i) == Kind.NEAR_GOOD) {
        boolean bad = new Neighbours(next(i, -1, false), next(i, 1, false)).are(Kind.BAD);
        revised.set(i, bad ? Kind.BAD : Kind.GOOD);
      }
    }
  }

  /** The nearest kind that decides, in one direction; beyond the page everything is bad. */
  private Kind next(int block, int step, boolean nearGoodDecides) {
    for (int i = block + step; i >= 0 && i < kinds.size(); i += step) {
      Kind kind = kinds.get(i);
      if (kind == Kind.GOOD || kind == Kind.BAD || (nearGoodDecides && kind == Kind.NEAR_GOOD)) {
        return kind;
      }
    }
    return Kind.BAD;
  }
}
