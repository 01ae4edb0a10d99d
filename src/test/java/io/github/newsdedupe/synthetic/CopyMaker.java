package io.github.newsdedupe.synthetic;

import java.util.SplittableRandom;

/**
 * Makes copies of stories. Figures stay as they are: with others it would be another article of the
 * same frame ({@code comparison.md}, section 8).
 */
final class CopyMaker {

  /** How far a copy may be from its story: the similarity left, and the share that is new. */
  private record Limits(double leastJaccard, double mostNew) {}

  private static final Limits ALONE = new Limits(.3, .6);

  /** Where a story has several copies, any two of them must be alike too. */
  private static final Limits AMONG_OTHERS = new Limits(.8, .1);

  /** Nothing shorter is cut out of a story: passages of a few sentences may be quotations. */
  private static final int LEAST_EXCERPT = 80;

  /**
   * Places between or on words that a shingle has, by which an edit can spoil it: a replaced or
   * lost word is on one of five, an inserted one between them in one of four.
   */
  private static final double PLACES = 4.8;

  private final Vocabulary vocabulary;
  private final StoryMaker stories;
  private final Tokens inserted = new Tokens();

  CopyMaker(Vocabulary vocabulary, StoryMaker stories) {
    this.vocabulary = vocabulary;
    this.stories = stories;
  }

  /** Appends a copy of a story and says of what kind it is. */
  CopyKind make(Tokens story, boolean isAlone, SplittableRandom random, Tokens to) {
    CopyKind kind = isAlone ? kindOfOne(story, random.nextInt(100)) : kindOfMany(random);
    Limits limits = isAlone ? ALONE : AMONG_OTHERS;
    switch (kind) {
      case EXACT -> to.add(story, 0, story.size());
      case EDITED -> edit(story, limits, random, to);
      case TRUNCATED -> truncate(story, random, to);
      case EXCERPT -> excerpt(story, random, to);
      case EXTENDED -> extend(story, limits, random, to);
    }
    to.mark(to.size() - 1, Tokens.PARAGRAPH);
    return kind;
  }

  private static CopyKind kindOfOne(Tokens story, int dice) {
    if (dice < 15) {
      return CopyKind.EXACT;
    }
    if (dice < 75) {
      return CopyKind.EDITED;
    }
    if (dice < 83) {
      return CopyKind.TRUNCATED;
    }
    return dice < 92 && story.size() > 3 * LEAST_EXCERPT ? CopyKind.EXCERPT : CopyKind.EXTENDED;
  }

  private static CopyKind kindOfMany(SplittableRandom random) {
    int dice = random.nextInt(100);
    return dice < 30 ? CopyKind.EXACT : dice < 85 ? CopyKind.EDITED : CopyKind.EXTENDED;
  }

  /** So many edits that about a similarity is left that was drawn. */
  private void edit(Tokens story, Limits limits, SplittableRandom random, Tokens to) {
    double jaccard = random.nextDouble(limits.leastJaccard(), 1);
    double left = 2 * jaccard / (1 + jaccard);
    double rate = -Math.log(left) / PLACES;
    for (int i = 0; i < story.size(); i++) {
      int token = story.get(i);
      if (Tokens.has(token, Tokens.FIXED) || random.nextDouble() >= rate) {
        to.add(token);
      } else {
        addEdited(token, random, to);
      }
    }
  }

  private void addEdited(int token, SplittableRandom random, Tokens to) {
    int dice = random.nextInt(10);
    if (dice >= 2) {
      int other = vocabulary.draw(random);
      to.add(dice < 8 ? other | (token & ~Tokens.VALUE) : other);
      if (dice >= 8) {
        to.add(token);
      }
    }
  }

  private static void truncate(Tokens story, SplittableRandom random, Tokens to) {
    int end = (int) (story.size() * random.nextDouble(.5, .95));
    to.add(story, 0, story.sentenceFrom(end));
  }

  private static void excerpt(Tokens story, SplittableRandom random, Tokens to) {
    int words = Math.max(LEAST_EXCERPT, (int) (story.size() * random.nextDouble(.1, .45)));
    int start = story.sentenceFrom(random.nextInt(story.size() - words));
    int end = story.sentenceFrom(Math.min(story.size(), start + words));
    if (end - start < LEAST_EXCERPT) {
      start = story.sentenceFrom(0);
      end = story.sentenceFrom(words);
    }
    to.add(story, start, end);
  }

  /** New paragraphs between two, or in front of or after the story. */
  private void extend(Tokens story, Limits limits, SplittableRandom random, Tokens to) {
    inserted.clear();
    stories.makeWords(
        random, 1 + (int) (story.size() * random.nextDouble(.02, limits.mostNew())), inserted);
    int at = story.paragraphFrom(random.nextInt(story.size() + 1));
    to.add(story, 0, at);
    to.add(inserted, 0, inserted.size());
    to.add(story, at, story.size());
  }
}
