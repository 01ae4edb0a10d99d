package io.github.newsdedupe.corpus;

/** Some articles, not yet read: the unit of work that an engine gives to a thread. */
@FunctionalInterface
public interface Batch {

  /** Reads them, once and in any thread, and hands over what it finds, in order. */
  void read(ArticleSink sink);
}
