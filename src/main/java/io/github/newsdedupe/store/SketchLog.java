package io.github.newsdedupe.store;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.files.OwnFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * Batches that were sketched, one record after the other, so that a run that was killed need not
 * sketch them again. Every record has its length and a checksum before it: the one that was being
 * written when the run was killed is cut off.
 */
public final class SketchLog implements AutoCloseable {

  /** Another number for another format: logs of the old one are not read. */
  private static final String FORMAT = "dedupe-sketches/1 ";

  /** Length and checksum. */
  private static final int HEAD = 2 * Integer.BYTES;

  /** No batch makes more; what says otherwise is no record. */
  private static final int LONGEST = 1 << 30;

  private final Optional<FileChannel> channel;
  private final Path path;
  private final BatchCodec codec;

  private SketchLog(Optional<FileChannel> channel, Path path, List<InputFile> files) {
    this.channel = channel;
    this.path = path;
    this.codec = new BatchCodec(files);
  }

  /**
   * Opens the log of a work folder, and begins a new one if there is none of the same run.
   *
   * @param run gives what is equal for runs that sketch the same articles in the same way, or none
   *     if no run does; it may take as long as to look at every file, and is asked only if there is
   *     a log
   * @param files that batches come from, in the same order each time
   */
  public static SketchLog open(
      WorkFolder folder, Supplier<Optional<String>> run, List<InputFile> files) {
    Path path = folder.log().orElse(folder.path());
    Optional<String> name = folder.log().flatMap(log -> run.get());
    if (name.isEmpty()) {
      return new SketchLog(Optional.empty(), path, List.of());
    }
    try {
      FileChannel channel = OwnFiles.open(path);
      SketchLog log = new SketchLog(Optional.of(channel), path, files);
      log.begin((FORMAT + folder.program() + " " + name.get()).getBytes(StandardCharsets.UTF_8));
      return log;
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  private static DedupeException failure(Path path, IOException e) {
    return new DedupeException(
        path + ": cannot keep what was read: " + DedupeException.reasonOf(e), e);
  }

  /** The first record names the run. */
  private void begin(byte[] run) throws IOException {
    FileChannel file = channel.orElseThrow();
    Optional<byte[]> first = next(file);
    if (first.isEmpty() || !Arrays.equals(first.get(), run)) {
      file.truncate(0);
      file.position(0);
      write(file, run);
    }
  }

  /** Hands over the batches of a run before this one. */
  public void forEach(Consumer<SketchedBatch> consumer) {
    if (channel.isEmpty()) {
      return;
    }
    FileChannel file = channel.get();
    try {
      long end = file.position();
      Optional<byte[]> record = next(file);
      while (record.isPresent()) {
        consumer.accept(codec.decode(record.get()));
        end = file.position();
        record = next(file);
      }
      file.truncate(end);
      file.position(end);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /** The next whole record, if there is one. */
  private static Optional<byte[]> next(FileChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    if (!fill(file, head)) {
      return Optional.empty();
    }
    int length = head.getInt();
    int checksum = head.getInt();
    if (length < 0 || length > Math.min(LONGEST, file.size() - file.position())) {
      return Optional.empty();
    }
    ByteBuffer record = ByteBuffer.allocate(length);
    boolean whole = fill(file, record) && checksum(record.array()) == checksum;
    return whole ? Optional.of(record.array()) : Optional.empty();
  }

  private static boolean fill(FileChannel file, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (file.read(buffer) < 0) {
        return false;
      }
    }
    buffer.flip();
    return true;
  }

  private static int checksum(byte[] record) {
    CRC32C crc = new CRC32C();
    crc.update(record);
    return (int) crc.getValue();
  }

  /**
   * Notes a batch, from any thread; one with articles that a log cannot place is left out, and so
   * is one of which more may be read another time.
   */
  public void append(SketchedBatch batch) {
    boolean lasts = batch.skipped().stream().noneMatch(Skipped::mayPass);
    if (channel.isPresent() && lasts && codec.canPlace(batch)) {
      byte[] record = codec.encode(batch);
      synchronized (this) {
        try {
          write(channel.get(), record);
        } catch (IOException e) {
          throw failure(path, e);
        }
      }
    }
  }

  private static void write(FileChannel file, byte[] record) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + record.length);
    bytes.putInt(record.length).putInt(checksum(record)).put(record).flip();
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  @Override
  public void close() {
    try {
      if (channel.isPresent()) {
        channel.get().close();
      }
    } catch (IOException e) {
      throw failure(path, e);
    }
  }
}
