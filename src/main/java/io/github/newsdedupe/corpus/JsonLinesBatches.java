package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Cuts a JSON Lines file into batches of whole lines. Reading is sequential and cheap (it only
 * looks for line ends), parsing happens in the batches.
 */
final class JsonLinesBatches implements Iterator<Batch> {

  /**
   * What a batch holds. Smaller, and threads wait for each other; larger, and every thread holds
   * that much.
   */
  private static final int BATCH_BYTES = 1 << 20;

  /** How much of a file tells whether it is text. */
  private static final int FORMAT_BYTES = 8_192;

  private final InputFile file;
  private final JsonLines parser;
  private final InputStream in;

  /** What was read and is in no batch yet; longer than a batch only for a line that is. */
  private byte[] buffer;

  private int filled;
  private long offset;
  private long line = 1;
  private boolean atEnd;

  /** Why it cannot be read to its end. */
  private Optional<IOException> broken = Optional.empty();

  /**
   * Begins to read.
   *
   * @param in the bytes of the file
   * @param buffer a {@link #newBuffer()}; no batch keeps it, so that the next file may have it
   */
  JsonLinesBatches(InputFile file, JsonLines parser, InputStream in, byte[] buffer) {
    this.file = file;
    this.parser = parser;
    this.in = in;
    this.buffer = buffer;
    fill();
    checkFormat();
  }

  static byte[] newBuffer() {
    return new byte[BATCH_BYTES];
  }

  /** One reason for a file that is no JSON Lines at all, instead of one for each of its lines. */
  private void checkFormat() {
    byte[] start = Arrays.copyOf(buffer, Math.min(filled, FORMAT_BYTES));
    Optional<String> reason = ContentCheck.reasonToSkip(start);
    if (reason.isEmpty() && ContentCheck.isUtf16(start)) {
      reason = Optional.of("UTF-16: convert it to UTF-8 first");
    }
    if (reason.isPresent()) {
      breakOff(new IOException(reason.get()));
      filled = 0;
    }
  }

  private void breakOff(IOException reason) {
    broken = Optional.of(reason);
    atEnd = true;
  }

  @Override
  public boolean hasNext() {
    return !atEnd || filled > 0 || broken.isPresent();
  }

  /** The next whole lines, or why there are no more. */
  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int end = endOfLines(0);
    while (end == 0 && !atEnd) {
      if (filled >= parser.maxLine()) {
        return passOver();
      }
      int searched = filled;
      makeRoom();
      fill();
      end = endOfLines(searched);
    }
    return end == 0 && broken.isPresent() ? theRest(broken.get()) : take(end);
  }

  /** Goes to the end of a line that is too long, so that only that line is lost. */
  private Batch passOver() {
    Skipped skipped = new Skipped(file.id() + ":" + line, Article.tooLarge(parser.maxLine()));
    int end = filled;
    while (end == filled && !atEnd) {
      drop(end);
      fill();
      end = ByteSearch.indexOf(buffer, '\n', 0, filled);
    }
    drop(Math.min(filled, end + 1));
    line++;
    return sink -> sink.skip(skipped);
  }

  /** Reads as much as there is room for. */
  private void fill() {
    try {
      while (!atEnd && filled < buffer.length) {
        int read = in.read(buffer, filled, buffer.length - filled);
        atEnd = read < 0;
        filled += Math.max(0, read);
      }
    } catch (IOException e) {
      breakOff(e);
    }
  }

  private void makeRoom() {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * filled, parser.maxLine()));
    }
  }

  /** Where the whole lines end that are in the buffer; the last one of a file is always whole. */
  private int endOfLines(int from) {
    if (atEnd && broken.isEmpty()) {
      return filled;
    }
    for (int i = filled - 1; i >= from; i--) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }

  private Batch take(int end) {
    Batch batch = new Lines(Arrays.copyOf(buffer, end), offset, line);
    line += ByteSearch.count(buffer, '\n', end);
    drop(end);
    return batch;
  }

  /** Forgets what stands before {@code end}. */
  private void drop(int end) {
    offset += end;
    filled -= end;
    System.arraycopy(buffer, end, buffer, 0, filled);
    if (buffer.length > BATCH_BYTES && filled < BATCH_BYTES) {
      buffer = Arrays.copyOf(buffer, BATCH_BYTES);
    }
  }

  private Batch theRest(IOException reason) {
    String where = line == 1 ? "" : " beyond line " + (line - 1);
    Skipped skipped =
        new Skipped(file.id(), "cannot be read" + where + ": " + DedupeException.reasonOf(reason));
    broken = Optional.empty();
    filled = 0;
    return sink -> sink.skip(skipped);
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
