package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/** Reads lines of JSON Lines as they are: nothing is decoded or parsed. */
final class RecordLines {

  /** Read at once. Smaller, and reading costs more calls; larger gains nothing. */
  private static final int CHUNK = 1 << 16;

  private static final int MARK_LENGTH = 3;

  private final InputFile file;
  private final BitSet wanted;
  private final RecordSink sink;
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();
  private int line = 1;

  private RecordLines(InputFile file, BitSet wanted, RecordSink sink) {
    this.file = file;
    this.wanted = wanted;
    this.sink = sink;
  }

  /**
   * Hands over some lines of a file.
   *
   * @param path where its bytes lie, decompressed
   * @param wanted the numbers of the lines, from 1; what stands after the last is not read
   * @throws IOException only what the sink throws
   */
  static void read(InputFile file, Path path, BitSet wanted, RecordSink sink) throws IOException {
    new RecordLines(file, wanted, sink).read(path);
  }

  private void read(Path path) throws IOException {
    int last = wanted.length() - 1;
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = open(path)) {
      int filled = 0;
      while (line <= last && filled >= 0) {
        filled = fill(in, chunk);
        take(chunk, filled);
      }
    }
    if (line < last) {
      throw new DedupeException(file.id() + ": has become shorter while it was read; run again");
    }
    if (line == last) {
      endLine(); // which has no line feed
    }
  }

  /** Not to be taken for a failure to write. */
  private InputStream open(Path path) {
    try {
      return Descriptors.open(() -> Files.newInputStream(path));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private int fill(InputStream in, byte[] chunk) {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private DedupeException unreadable(IOException e) {
    return new DedupeException(
        file.id() + ": cannot be read again: " + DedupeException.reasonOf(e), e);
  }

  private void take(byte[] chunk, int filled) throws IOException {
    int from = 0;
    while (from < filled) {
      int to = ByteSearch.indexOf(chunk, '\n', from, filled);
      if (wanted.get(line)) {
        record.write(chunk, from, to - from);
      }
      if (to < filled) {
        endLine();
      }
      from = to + 1;
    }
  }

  private void endLine() throws IOException {
    if (wanted.get(line)) {
      byte[] bytes = record.toByteArray();
      boolean marked = line == 1 && PlainText.hasByteOrderMark(bytes);
      sink.record(line, marked ? Arrays.copyOfRange(bytes, MARK_LENGTH, bytes.length) : bytes);
      record.reset();
    }
    line++;
  }
}
