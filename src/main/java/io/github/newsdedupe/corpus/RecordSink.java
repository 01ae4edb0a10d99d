package io.github.newsdedupe.corpus;

import java.io.IOException;

/** Receives records of JSON Lines as they stand in their file. */
@FunctionalInterface
public interface RecordSink {

  /**
   * Takes a record.
   *
   * @param line its number, from 1
   * @param bytes of the line, without its line feed and without a byte order mark
   */
  void record(int line, byte[] bytes) throws IOException;
}
