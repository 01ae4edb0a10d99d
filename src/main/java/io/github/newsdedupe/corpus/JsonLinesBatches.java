package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Cuts a JSON Lines file into batches of whole lines. Reading is sequential and cheap (it only
 * looks for line ends), parsing happens in the batches.
 */
final class JsonLinesBatches implements Iterator<Batch>, AutoCloseable {

  /**
   * What a batch holds. Smaller, and threads wait for each other; larger, and every thread holds
   * that much.
   */
  private static final int BATCH_BYTES = 1 << 20;

  private static final int MAX_LINE = 1 << 30;

  private final InputFile file;
  private final JsonLines parser;
  private final InputStream in;
  private byte[] pending = {};
  private long offset;
  private long line = 1;
  private boolean atEnd;

  JsonLinesBatches(InputFile file, JsonLines parser) throws IOException {
    this.file = file;
    this.parser = parser;
    if (!Files.isRegularFile(file.path())) {
      throw new IOException("not a regular file");
    }
    this.in = new BufferedInputStream(Files.newInputStream(file.path()));
    checkFormat();
  }

  /** One reason for a file that is no JSON Lines at all, instead of one for each of its lines. */
  private void checkFormat() throws IOException {
    in.mark(8_192);
    byte[] start = in.readNBytes(8_192);
    in.reset();
    Optional<String> reason = ContentCheck.reasonToSkip(start);
    if (reason.isEmpty() && ContentCheck.isUtf16(start)) {
      reason = Optional.of("UTF-16: convert it to UTF-8 first");
    }
    if (reason.isPresent()) {
      in.close();
      throw new IOException(reason.get());
    }
  }

  @Override
  public boolean hasNext() {
    return !atEnd;
  }

  @Override
  public Batch next() {
    if (atEnd) {
      throw new NoSuchElementException();
    }
    try {
      return nextBatch();
    } catch (IOException e) {
      atEnd = true;
      Skipped skipped = new Skipped(file.id(), "cannot be read: " + DedupeException.reasonOf(e));
      return sink -> sink.skip(skipped);
    }
  }

  private Batch nextBatch() throws IOException {
    byte[] bytes = pending;
    int end = 0;
    while (end == 0 && !atEnd) {
      byte[] more = in.readNBytes(Math.max(BATCH_BYTES, bytes.length));
      atEnd = more.length == 0;
      if ((long) bytes.length + more.length > MAX_LINE) {
        throw new IOException("line " + line + " is longer than 1 GiB");
      }
      int searched = bytes.length;
      bytes = Arrays.copyOf(bytes, searched + more.length);
      System.arraycopy(more, 0, bytes, searched, more.length);
      end = atEnd ? bytes.length : afterLastLineEnd(bytes, searched);
    }
    pending = Arrays.copyOfRange(bytes, end, bytes.length);
    Batch batch = new Lines(Arrays.copyOf(bytes, end), offset, line);
    line += countLines(bytes, end);
    offset += end;
    return batch;
  }

  private static int afterLastLineEnd(byte[] bytes, int from) {
    for (int i = bytes.length - 1; i >= from; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }

  private static long countLines(byte[] bytes, int end) {
    long lines = 0;
    for (int i = 0; i < end; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Whole lines, and where they lie in the file. */
  private final class Lines implements Batch {
    private final byte[] bytes;
    private final long start;
    private final long firstLine;

    Lines(byte[] bytes, long start, long firstLine) {
      this.bytes = bytes;
      this.start = start;
      this.firstLine = firstLine;
    }

    @Override
    public void read(ArticleSink sink) {
      boolean asIs = parser.readsAsIs(bytes);
      long number = firstLine;
      int from = 0;
      while (from < bytes.length) {
        int to = ByteSearch.indexOf(bytes, '\n', from, bytes.length);
        if (!PlainText.isBlank(bytes, from, to)) {
          Locator.JsonLine locator = new Locator.JsonLine(file, start + from, to - from, number);
          if (asIs) {
            parser.read(locator, ByteBuffer.wrap(bytes, from, to - from), sink);
          } else {
            parser.decode(locator, Arrays.copyOfRange(bytes, from, to), sink);
          }
        }
        number++;
        from = to + 1;
      }
    }
  }
}
