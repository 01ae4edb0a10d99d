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
import java.util.function.BiConsumer;

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

  private static final byte[] NOTHING = {};

  private final InputFile file;
  private JsonLines parser;
  private final InputStream in;
  private final Buffers buffers;

  /**
   * What was read and is in no batch yet, and {@link JsonText#SPARE} bytes. A line that is longer
   * than this is read by itself when its batch is, so that it takes no memory before.
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

  /** Whether that is because it is something else. */
  private boolean refused;

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
    private final BiConsumer<Locator, ArticleSink> alone;

    /**
     * No buffers yet.
     *
     * @param alone reads a line that no buffer holds, from its file
     */
    Buffers(BiConsumer<Locator, ArticleSink> alone) {
      this.alone = alone;
    }

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
    Optional<ByteOrderMark> mark =
        ByteOrderMark.of(Arrays.copyOf(buffer, Math.min(filled, ByteOrderMark.LONGEST)));
    parser = mark.isPresent() ? parser.ofMarked() : parser;
    Optional<String> reason =
        FileFormat.of(new Head(buffer, filled, file.id()))
            .reason()
            .or(
                () ->
                    mark.filter(ByteOrderMark::isWide)
                        .map(wide -> wide.charset() + ": convert it to UTF-8 first"));
    if (reason.isPresent()) {
      breakOff(new IOException(reason.get()));
      refused = true;
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
    fill();
    int end = endOfLines();
    if (end == 0 && !atEnd) {
      return longLine();
    }
    return end == 0 && broken.isPresent() ? theRest(broken.get()) : take(end);
  }

  /** Goes to the end of a line that is longer than the buffer. */
  private Batch longLine() {
    long start = offset;
    int end = filled;
    while (end == filled && !atEnd) {
      drop(end);
      fill();
      end = ByteSearch.indexOf(buffer, '\n', 0, filled);
    }
    if (end == filled && broken.isPresent()) {
      return theRest(broken.get());
    }
    long length = offset + end - start;
    lineFeeds -= end < filled ? 1 : 0;
    drop(Math.min(filled, end + 1));
    return longLine(start, length, line++);
  }

  private Batch longLine(long start, long length, long number) {
    if (length > parser.maxLine()) {
      Skipped skipped = new Skipped(file.id() + ":" + number, Article.tooLarge(parser.maxLine()));
      return sink -> sink.skip(skipped);
    }
    Locator place = new Locator.JsonLine(file, start, (int) length, number);
    return sink -> buffers.alone.accept(place, sink);
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

  /** Where the whole lines end that are in the buffer; the last one of a file is always whole. */
  private int endOfLines() {
    if (atEnd && broken.isEmpty()) {
      return filled;
    }
    for (int i = filled - 1; i >= 0; i--) {
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
    return buffers.take();
  }

  /** Forgets what stands before {@code end}. */
  private void drop(int end) {
    offset += end;
    filled -= end;
    System.arraycopy(buffer, end, buffer, 0, filled);
  }

  private Batch theRest(IOException reason) {
    String where = line == 1 ? "" : " beyond line " + (line - 1);
    String what = refused ? "" : "cannot be read" + where + ": ";
    Skipped skipped = new Skipped(file.id(), what + DedupeException.reasonOf(reason));
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
      boolean quick = parser.readsUtf8();
      JsonRecord record = parser.record();
      long number = firstLine;
      for (int from = 0; from < end; number++) {
        int to;
        if (quick && record.read(lines, from)) {
          to = record.end();
          parser.emit(place(from, to, number), record.values(), sink);
        } else {
          to = ByteSearch.indexOf(lines, '\n', from, end);
          byte[] json = Arrays.copyOfRange(lines, from, to + JsonText.SPARE);
          parser.parse(place(from, to, number), json, sink);
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
