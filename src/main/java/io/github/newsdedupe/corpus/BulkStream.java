package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read many bytes at a time; one alone is the rare case. */
abstract class BulkStream extends InputStream {

  /** Reads at least one byte, unless at the end; there is room for one. */
  abstract int readSome(byte[] bytes, int offset, int length) throws IOException;

  @Override
  public final int read(byte[] bytes, int offset, int length) throws IOException {
    return length == 0 ? 0 : readSome(bytes, offset, length);
  }

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return readSome(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
