package io.github.newsdedupe.cli;

import java.util.concurrent.Callable;

/** A command that does without picocli when nothing but paths and an index are named. */
interface PlainCommand extends Callable<Integer> {

  /** Takes arguments; tells whether they are all that it needs. */
  boolean takes(PlainArguments arguments);
}
