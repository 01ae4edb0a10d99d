package io.github.newsdedupe.synthetic;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** Makes the articles of an archive, one after the other; each thread has its own. */
final class ArticleMaker {

  /** A story that is copied has so many words: the copies of briefs are a case of their own. */
  private static final int LEAST_COPIED = 120;

  /** In so many of a hundred stories quotes are curly and dashes long. */
  private static final int CURLY = 45;

  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 3_650;

  /** Copies appear within so many days. */
  private static final int LATER = 3;

  private final SyntheticArchive archive;
  private final StoryMaker stories;
  private final CopyMaker copies;
  private final StoryWriter writer;
  private final Dresser dresser;
  private final Tokens story = new Tokens();
  private final Tokens copy = new Tokens();
  private final Utf8Text clean = new Utf8Text();
  private final Utf8Text dressed = new Utf8Text();
  private CopyKind kind = CopyKind.EXACT;

  ArticleMaker(SyntheticArchive archive) {
    this.archive = archive;
    stories = new StoryMaker(archive.vocabulary());
    copies = new CopyMaker(archive.vocabulary(), stories);
    writer = new StoryWriter(archive.vocabulary());
    dresser = new Dresser(archive.seed(), archive.stock());
  }

  /** The text at a place without furniture; it is good until the next call. */
  Utf8Text clean(Slot slot) {
    long seed = archive.seed();
    story.clear();
    SplittableRandom random = Seeds.STORY.random(seed, slot.story());
    stories.make(random, slot.copies() > 0 ? LEAST_COPIED : 0, story);
    Tokens told = story;
    if (slot.isCopy()) {
      copy.clear();
      kind = copies.make(story, slot.copies() == 1, Seeds.COPY.random(seed, slot.copy()), copy);
      told = copy;
    }
    clean.clear();
    boolean curly = Seeds.TYPOGRAPHY.choose(seed, slot.story(), 100) < CURLY;
    writer.write(told, curly, archive.outlet(slot).gap(), clean);
    return clean;
  }

  /** Of what kind the copy is that was made last. */
  CopyKind kind() {
    return kind;
  }

  /** The text at a place with the furniture of its outlet; it is good until the next call. */
  Utf8Text dressed(Slot slot) {
    dressed.clear();
    dresser.dress(slot.number(), archive.outlet(slot), clean(slot), dressed);
    return dressed;
  }

  /** The article at a place. */
  SyntheticArticle article(Slot slot, boolean isClean) {
    Utf8Text text = isClean ? clean(slot) : dressed(slot);
    return new SyntheticArticle(
        SyntheticArchive.id(slot.number()),
        title(slot),
        archive.outlet(slot).name(),
        date(slot),
        text);
  }

  private String title(Slot slot) {
    SplittableRandom random = Seeds.TITLE.random(archive.seed(), slot.story());
    StringBuilder title = new StringBuilder();
    for (int word : archive.vocabulary().some(random.nextInt(4, 9), random)) {
      title.append(title.isEmpty() ? "" : " ").append(archive.vocabulary().word(word));
    }
    title.setCharAt(0, Character.toUpperCase(title.charAt(0)));
    return title.toString();
  }

  private String date(Slot slot) {
    int day = Seeds.DATE.choose(archive.seed(), slot.story(), DAYS);
    int later = slot.isCopy() ? Seeds.DATE.choose(archive.seed(), -1 - slot.copy(), LATER) : 0;
    return FIRST_DAY.plusDays(day + later).toString();
  }
}
