package io.github.newsdedupe.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is found group by group and told in another order: records of bytes, added from any thread
 * and read by their numbers. They lie in pages; once those take too much memory, all go to a file.
 */
public final class Records implements AutoCloseable {

  private static final int PAGE = 1 << 20;

  private final Room room;

  /** Where page by page lies; a page that is in the file takes no memory. */
  private final List<Page> pages = new ArrayList<>();

  private byte[] open = {};
  private int used;
  private long bytes;
  private Optional<SpillFile> file = Optional.empty();

  /** By record: its page in the upper half, where it begins there in the lower. */
  private long[] starts = new long[64];

  private int[] lengths = new int[64];
  private int size;

  /** A page that is full; in memory, or else at a position of the file. */
  private record Page(Optional<byte[]> inMemory, long position) {}

  /** No records yet. */
  public Records(Room room) {
    this.room = room;
  }

  /** Adds a record; returns its number. */
  public synchronized int add(byte[] record) {
    if (record.length > open.length - used) {
      close(Math.max(PAGE, record.length));
    }
    System.arraycopy(record, 0, open, used, record.length);
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    starts[size] = ((long) pages.size() << Integer.SIZE) | used;
    lengths[size] = record.length;
    used += record.length;
    return size++;
  }

  /** Ends the page that is being filled and begins one of another length. */
  private void close(int length) {
    if (used > 0) {
      pages.add(new Page(Optional.of(Arrays.copyOf(open, used)), 0));
      bytes += used;
    }
    open = new byte[length];
    used = 0;
    if (bytes > room.memory()) {
      SpillFile spill = file.orElseGet(() -> SpillFile.in(room.folder()));
      file = Optional.of(spill);
      pages.replaceAll(page -> page.inMemory.map(full -> spill(full, spill)).orElse(page));
      bytes = 0;
    }
  }

  private static Page spill(byte[] full, SpillFile spill) {
    try (SpillFile.Writer writer = spill.append()) {
      long position = writer.position();
      writer.write(full);
      return new Page(Optional.empty(), position);
    }
  }

  /** The record with this number. */
  public synchronized byte[] get(int number) {
    int page = (int) (starts[number] >>> Integer.SIZE);
    int from = (int) starts[number];
    int length = lengths[number];
    if (page == pages.size()) {
      return Arrays.copyOfRange(open, from, from + length);
    }
    Page closed = pages.get(page);
    return closed
        .inMemory
        .map(full -> Arrays.copyOfRange(full, from, from + length))
        .orElseGet(() -> file.orElseThrow().readBytes(closed.position + from, length));
  }

  /** How many there are. */
  public synchronized int size() {
    return size;
  }

  /** Forgets all, and deletes the file. */
  @Override
  public synchronized void close() {
    pages.clear();
    size = 0;
    file.ifPresent(SpillFile::close);
  }
}
