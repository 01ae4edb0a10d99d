package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.text.ByteOrderMark;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Cuts a JSON Lines file into batches of whole lines. Reading is sequential and cheap (it only
 * looks for line ends), parsing happens in the batches.
 */
final class JsonLinesBatches implements Iterator<Batch> {

  /**
   * What a batch holds. Smaller, and threads wait for each other; larger, and every thread holds
   * that much.
   */
  static final int BATCH_BYTES = 1 << 20;

  /**
   * What is read at once. Less, and there are more calls for the same; more, and what the kernel
   * has copied is no longer in the cache of the core when it is copied from there.
   */
  private static final int READ_BYTES = 1 << 17;

  /** How much of a file tells whether it is text. */
  private static final int FORMAT_BYTES = 8_192;

  private static final byte[] NOTHING = {};

  private final InputFile file;
  private JsonLines parser;
  private final InputStream in;
  private final Buffers buffers;

  /**
   * What was read and is in no batch yet, and {@link JsonText#SPARE} bytes; longer than a batch
   * only for a line that is.
   */
  private byte[] buffer;

  private int filled;

  /** How many of them it holds: counted as they come, while they are in the cache of the core. */
  private int lineFeeds;

  private long offset;
  private long line = 1;
  private boolean atEnd;

  /** Why it cannot be read to its end. */
  private Optional<IOException> broken = Optional.empty();

  /**
   * Begins to read.
   *
   * @param in the bytes of the file
   * @param buffers of batches that were read before
   */
  JsonLinesBatches(InputFile file, JsonLines parser, InputStream in, Buffers buffers) {
    this.file = file;
    this.parser = parser;
    this.in = in;
    this.buffers = buffers;
    this.buffer = buffers.take();
    fill();
    checkFormat();
  }

  /**
   * The buffers of batches that were read, for those to come: memory that was used a moment ago is
   * faster than any other. May be used by many threads.
   */
  static final class Buffers {
    private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();

    private byte[] take() {
      byte[] buffer = free.poll();
      return buffer == null ? new byte[BATCH_BYTES + JsonText.SPARE] : buffer;
    }

    private void give(byte[] buffer) {
      if (buffer.length == BATCH_BYTES + JsonText.SPARE) {
        free.add(buffer);
      }
    }
  }

  /**
   * How to read the file; one reason for one that is no JSON Lines at all, instead of one for each
   * of its lines.
   */
  private void checkFormat() {
    byte[] start = Arrays.copyOf(buffer, Math.min(filled, FORMAT_BYTES));
    Optional<ByteOrderMark> mark = ByteOrderMark.of(start);
    parser = mark.isPresent() ? parser.ofMarked() : parser;
    Optional<String> reason =
        ContentCheck.reasonToSkip(start)
            .or(
                () ->
                    mark.filter(ByteOrderMark::isWide)
                        .map(wide -> wide.charset() + ": convert it to UTF-8 first"));
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
    lineFeeds -= end < filled ? 1 : 0;
    drop(Math.min(filled, end + 1));
    line++;
    return sink -> sink.skip(skipped);
  }

  /** Reads as much as there is room for. */
  private void fill() {
    try {
      while (!atEnd && filled < room()) {
        int read = in.read(buffer, filled, Math.min(READ_BYTES, room() - filled));
        atEnd = read < 0;
        int end = filled + Math.max(0, read);
        lineFeeds += ByteSearch.count(buffer, '\n', filled, end);
        filled = end;
      }
    } catch (IOException e) {
      breakOff(e);
    }
  }

  private int room() {
    return buffer.length - JsonText.SPARE;
  }

  private void makeRoom() {
    if (filled == room()) {
      int larger = (int) Math.min(2L * filled, parser.maxLine());
      buffer = Arrays.copyOf(buffer, larger + JsonText.SPARE);
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
    byte[] lines = buffer;
    Batch batch = new Lines(lines, end, offset, line);
    line += lineFeeds;
    lineFeeds = 0;
    int left = filled - end;
    buffer = emptyFor(left);
    System.arraycopy(lines, end, buffer, 0, left);
    lines[end] = '\n';
    offset += end;
    filled = left;
    return batch;
  }

  private byte[] emptyFor(int left) {
    if (left == 0 && atEnd) {
      return NOTHING;
    }
    return left < BATCH_BYTES ? buffers.take() : new byte[buffer.length];
  }

  /** Forgets what stands before {@code end}. */
  private void drop(int end) {
    offset += end;
    filled -= end;
    System.arraycopy(buffer, end, buffer, 0, filled);
    if (room() > BATCH_BYTES && filled < BATCH_BYTES) {
      buffer = Arrays.copyOf(buffer, BATCH_BYTES + JsonText.SPARE);
    }
  }

  private Batch theRest(IOException reason) {
    String where = line == 1 ? "" : " beyond line " + (line - 1);
    Skipped skipped =
        new Skipped(file.id(), "cannot be read" + where + ": " + DedupeException.reasonOf(reason));
    broken = Optional.empty();
    filled = 0;
    buffers.give(buffer);
    buffer = NOTHING;
    return sink -> sink.skip(skipped);
  }

  /** Whole lines, and where they lie in the file. Once read, the next have their buffer. */
  private final class Lines implements Batch {
    private byte[] bytes;
    private final int end;
    private final long start;
    private final long firstLine;

    /**
     * Lines.
     *
     * @param bytes with a line feed at the end, and as much after it as must be spare
     */
    Lines(byte[] bytes, int end, long start, long firstLine) {
      this.bytes = bytes;
      this.end = end;
      this.start = start;
      this.firstLine = firstLine;
    }

    @Override
    public void read(ArticleSink sink) {
      byte[] lines = bytes;
      bytes = NOTHING;
      boolean quick = parser.readsUtf8() && end <= BATCH_BYTES;
      JsonRecord record = parser.record();
      long number = firstLine;
      for (int from = 0; from < end; number++) {
        int to;
        if (quick && record.read(lines, from)) {
          to = record.end();
          parser.emit(place(from, to, number), record.values(), sink);
        } else {
          to = ByteSearch.indexOf(lines, '\n', from, end);
          if (!PlainText.isBlank(lines, from, to)) {
            byte[] json = Arrays.copyOfRange(lines, from, to + JsonText.SPARE);
            parser.parse(place(from, to, number), json, sink);
          }
        }
        from = to + 1;
      }
      buffers.give(lines);
    }

    private Locator.JsonLine place(int from, int to, long number) {
      return new Locator.JsonLine(file, start + from, to - from, number);
    }
  }
}
