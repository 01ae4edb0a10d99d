package io.github.newsdedupe.corpus;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Articles that can be read batch by batch, and again one by one. */
public interface ArticleSource {

  /** What was found while listing and cannot be read. */
  List<Skipped> skipped();

  /** All files, in the order in which they are read. */
  List<InputFile> files();

  /** The same as long as nobody changes the articles; none if that cannot be told. */
  Optional<String> fingerprint();

  /** How much there is to read, about; 0 if that is not known. */
  long volume();

  /** Hands over all articles in batches, one after the other, in the same order each time. */
  void forEachBatch(Consumer<Batch> consumer);

  /** Takes note of an article that was read in a run before, and is not read now. */
  default void note(String id, Locator locator) {}

  /**
   * A number for where an article really lies, whatever path led there; 0 if that says nothing of
   * it, as it came through a pipe.
   */
  long originOf(Locator locator);

  /** Reads an article again; hands over the article or why it cannot be had any more. */
  void reread(Locator locator, ArticleSink sink);
}
