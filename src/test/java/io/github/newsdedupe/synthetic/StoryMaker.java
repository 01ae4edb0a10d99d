package io.github.newsdedupe.synthetic;

import java.util.SplittableRandom;

/** Makes up stories: a log-normal number of words, in sentences and paragraphs. */
final class StoryMaker {

  /** One in so many is a brief of a paragraph or two. */
  private static final int BRIEFS = 8;

  private static final int BRIEF_LEAST = 15;
  private static final int BRIEF_MOST = 60;

  /** Of the others half are shorter; with the spread, 555 words on average over all. */
  private static final double MEDIAN = 505;

  private static final double SPREAD = 0.65;

  /** No story is longer, or a few would decide how long a small archive takes. */
  private static final int LONGEST = 8_000;

  /** Years, results, sums of money: one word in so many. */
  private static final int NUMBERS = 40;

  private final Vocabulary vocabulary;

  StoryMaker(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Appends a story of at least so many words. */
  void make(SplittableRandom random, int least, Tokens to) {
    makeWords(random, Math.max(least, length(random)), to);
  }

  /** Appends paragraphs of so many words. */
  void makeWords(SplittableRandom random, int words, Tokens to) {
    int end = to.size() + words;
    while (to.size() < end) {
      int sentences = random.nextInt(1, 5);
      while (sentences-- > 0 && to.size() < end) {
        addSentence(random, Math.min(random.nextInt(7, 32), end - to.size()), to);
      }
      to.mark(to.size() - 1, Tokens.PARAGRAPH);
    }
  }

  private static int length(SplittableRandom random) {
    if (random.nextInt(BRIEFS) == 0) {
      return random.nextInt(BRIEF_LEAST, BRIEF_MOST + 1);
    }
    double words = MEDIAN * Math.exp(SPREAD * random.nextGaussian());
    return (int) Math.max(BRIEF_LEAST, Math.min(LONGEST, words));
  }

  private void addSentence(SplittableRandom random, int words, Tokens to) {
    int first = to.size();
    for (int i = 0; i < words; i++) {
      to.add(token(random, i > 0 && i < words - 1));
    }
    int last = to.size() - 1;
    int kind = random.nextInt(100);
    to.mark(last, kind < 4 ? Tokens.QUESTION : kind < 6 ? Tokens.EXCLAMATION : Tokens.STOP);
    if (random.nextInt(7) == 0) {
      to.mark(first, Tokens.OPEN);
      to.mark(last, Tokens.CLOSE);
    }
    if (words > 10 && random.nextInt(12) == 0) {
      to.mark(random.nextInt(first + 3, last - 3), Tokens.DASH);
    }
  }

  /** A sentence neither begins nor ends with a figure: there its end would be hard to tell. */
  private int token(SplittableRandom random, boolean inside) {
    int dice = random.nextInt(NUMBERS * 12);
    if (inside && dice < 12) {
      return random.nextInt(1, 1 + (dice < 8 ? 100 : Tokens.VALUE)) | Tokens.NUMBER;
    }
    int word = vocabulary.draw(random);
    if (inside && dice < 48) {
      return word | Tokens.COMMA;
    }
    return inside && dice < 54 ? word | Tokens.POSSESSIVE : word;
  }
}
