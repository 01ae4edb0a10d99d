package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip (RFC 1952), all of its members. That of the JDK stops without a word where the
 * next member begins with damage, and after any member of a pipe that has nothing to read just
 * then; articles would be lost in silence.
 */
final class GzipStream extends BulkStream {

  /** Read at once: some 50 KB of text. Smaller costs calls, larger a small file its memory. */
  private static final int BUFFER = 1 << 14;

  private static final int DEFLATE = 8;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA_FIELD = 4;
  private static final int FILE_NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int at;
  private int filled;
  private boolean inMember;
  private boolean afterMember;

  GzipStream(InputStream in) {
    this.in = in;
  }

  @Override
  int readSome(byte[] bytes, int offset, int length) throws IOException {
    while (inMember || beginMember()) {
      int read = inflate(bytes, offset, length);
      if (read > 0) {
        checksum.update(bytes, offset, read);
        return read;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw damaged("a dictionary is missing");
      } else {
        need();
        inflater.setInput(buffer, 0, filled);
      }
    }
    return -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      int read = inflater.inflate(bytes, offset, length);
      at = filled - inflater.getRemaining();
      return read;
    } catch (DataFormatException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  /** Goes into the next member; false if there is none. Zeros, as tapes have them, may follow. */
  private boolean beginMember() throws IOException {
    while (afterMember && fill() && buffer[at] == 0) {
      at++;
    }
    if (afterMember && !fill()) {
      return false;
    }
    readHeader();
    inflater.reset();
    checksum.reset();
    inflater.setInput(buffer, at, filled - at);
    inMember = true;
    return true;
  }

  private void readHeader() throws IOException {
    if (next() != 0x1F || next() != 0x8B || next() != DEFLATE) {
      throw damaged(afterMember ? "something else follows" : "its header");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA_FIELD) != 0) {
      skip(next() | next() << Byte.SIZE);
    }
    skipString(flags & FILE_NAME);
    skipString(flags & COMMENT);
    skip(flags & HEADER_CHECKSUM); // two bytes, as the flag is
  }

  private void endMember() throws IOException {
    boolean same = number() == (int) checksum.getValue();
    same &= number() == (int) inflater.getBytesWritten();
    if (!same) {
      throw damaged("its checksum");
    }
    inMember = false;
    afterMember = true;
  }

  private int number() throws IOException {
    return next() | next() << 8 | next() << 16 | next() << 24;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  /** Skips what ends with a zero, if there is such a thing. */
  private void skipString(int flag) throws IOException {
    int last = flag;
    while (last != 0) {
      last = next();
    }
  }

  private int next() throws IOException {
    need();
    return buffer[at++] & 0xFF;
  }

  private void need() throws IOException {
    if (!fill()) {
      throw new DamagedException("the gzip data is cut short");
    }
  }

  /** Makes sure that there is a byte to read; false at the end. */
  private boolean fill() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return at < filled;
  }

  private static DamagedException damaged(String what) {
    return new DamagedException("the gzip data is damaged (" + what + ")");
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
