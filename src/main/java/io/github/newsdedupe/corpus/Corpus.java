package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The articles of a run: listed when it is opened, read batch by batch, and read again one by one
 * when a candidate pair is verified.
 */
public final class Corpus implements AutoCloseable {

  /** The path that means standard input. */
  public static final String STANDARD_INPUT = "-";

  /**
   * Plain files in one batch. Fewer, and handing over begins to cost; more, and of a small folder
   * most files wait while one core reads them.
   */
  private static final int FILES_A_BATCH = 8;

  /** What reading a file counts, whatever its size: opening it takes most of the time. */
  private static final long OF_A_FILE = 4_096;

  private final CorpusOptions options;
  private final PlainText plainText;
  private final JsonLines jsonLines;
  private final FileWalk walk;
  private final Pipes pipes;
  private final Spool spool;
  private final Completion completion;
  private final List<InputFile> files;

  private Corpus(CorpusOptions options, FileWalk walk, Pipes pipes, Spool spool) {
    this.options = options;
    TextDecoder decoder = new TextDecoder(options.encoding());
    this.plainText = new PlainText(decoder, spool);
    this.jsonLines = new JsonLines(decoder, options.fields());
    this.completion = new Completion(options.provenance());
    this.walk = walk;
    this.pipes = pipes;
    this.spool = spool;
    this.files = new ArrayList<>(walk.files());
    this.files.addAll(pipes.files());
  }

  /** Lists what there is to read; temporary files go to the folder that Java has for them. */
  public static Corpus open(CorpusOptions options, InputStream in) {
    return open(options, in, Path.of(System.getProperty("java.io.tmpdir", ".")));
  }

  /**
   * Lists what there is to read.
   *
   * @param in standard input, read only if a path is {@code -}; what can be read only once is
   *     spooled to a temporary file, since candidates are read twice
   * @param temporary folder for such files
   * @throws io.github.newsdedupe.DedupeException when a path does not exist or cannot be read
   */
  public static Corpus open(CorpusOptions options, InputStream in, Path temporary) {
    FileWalk walk = new FileWalk(new Globs(options.includes(), options.excludes()));
    Spool spool = new Spool(temporary);
    Pipes pipes = new Pipes(spool);
    try {
      for (String path : options.paths()) {
        if (path.equals(STANDARD_INPUT)) {
          pipes.add(STANDARD_INPUT, in);
        } else if (!pipes.addIfPipe(path)) {
          walk.addRoot(path);
        }
      }
      return new Corpus(options, walk, pipes, spool);
    } catch (RuntimeException | Error e) {
      spool.close();
      throw e;
    }
  }

  /** What was found while listing and cannot be read. */
  public List<Skipped> skipped() {
    return Stream.of(walk.skipped(), pipes.skipped()).flatMap(List::stream).toList();
  }

  /** How many files in folders were passed over because of their names. */
  public int passedOver() {
    return walk.passedOver();
  }

  /** What the user should know about {@code --source-from} once all articles have been read. */
  public List<String> warnings() {
    return completion.warnings();
  }

  /** Whether there is nothing to read at all. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /**
   * Hands over all articles in batches, one after the other: files in the order of their ids, then
   * what was spooled.
   */
  public void forEachBatch(Consumer<Batch> consumer) {
    spool.expect(
        files.stream().filter(file -> file.jsonLines() && Compression.isNamed(file.id())).toList());
    List<InputFile> plain = new ArrayList<>();
    byte[] buffer = hasJsonLines() ? JsonLinesBatches.newBuffer() : new byte[0];
    for (InputFile file : files) {
      if (file.jsonLines() || plain.size() == FILES_A_BATCH) {
        consumer.accept(batchOf(plain));
        plain = new ArrayList<>();
      }
      if (file.jsonLines()) {
        forEachBatchOf(file, buffer, consumer);
      } else {
        plain.add(file);
      }
    }
    consumer.accept(batchOf(plain));
  }

  private Batch batchOf(List<InputFile> plain) {
    List<InputFile> batch = List.copyOf(plain);
    return sink -> {
      ArticleSink completing = completion.before(sink);
      batch.forEach(file -> plainText.read(file, completing));
    };
  }

  private void forEachBatchOf(InputFile file, byte[] buffer, Consumer<Batch> consumer) {
    try (InputStream in = spool.open(file)) {
      JsonLinesBatches batches = new JsonLinesBatches(file, jsonLines, in, buffer);
      while (batches.hasNext()) {
        Batch batch = batches.next();
        consumer.accept(sink -> batch.read(completion.before(sink)));
      }
    } catch (IOException e) {
      Skipped skipped = new Skipped(file.id(), "cannot be read: " + DedupeException.reasonOf(e));
      consumer.accept(sink -> sink.skip(skipped));
    }
  }

  /** Takes note of an article that was read in a run before, and is not read now. */
  public void note(String id, Locator locator) {
    completion.remember(id, locator);
  }

  /** Reads an article again; hands over the article or why it cannot be had any more. */
  public void reread(Locator locator, ArticleSink sink) {
    try {
      ArticleSink completing = completion.before(sink);
      if (locator instanceof Locator.JsonLine line) {
        jsonLines.decode(line, bytesOf(line.file(), line.offset(), line.length()), completing);
      } else if (locator instanceof Locator.ExportedDocument document) {
        Locator.Section section = document.section();
        ExportReader.reread(
            document, bytesOf(document.file(), section.offset(), section.length()), completing);
      } else {
        plainText.read(locator.file(), completing);
      }
    } catch (IOException e) {
      sink.skip(new Skipped(locator.place(), "cannot be read: " + DedupeException.reasonOf(e)));
    }
  }

  /**
   * Hands over lines of a JSON Lines file as they stand there, decompressed.
   *
   * @param lines their numbers, from 1
   * @throws IOException only what the sink throws
   */
  public void forEachRecord(InputFile file, BitSet lines, RecordSink sink) throws IOException {
    RecordLines.read(file, spool.pathOf(file), lines, sink);
  }

  private byte[] bytesOf(InputFile input, long offset, int length) throws IOException {
    try (FileChannel file = FileChannel.open(spool.pathOf(input))) {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      file.position(offset);
      while (bytes.hasRemaining()) {
        if (file.read(bytes) < 0) {
          throw new EOFException("it has become shorter");
        }
      }
      return bytes.array();
    }
  }

  /** All files, in the order in which they are read. */
  public List<InputFile> files() {
    return List.copyOf(files);
  }

  /**
   * A hash of how articles are read and of the names, sizes and times of all files: the same as
   * long as nobody changes them. None if some of it came through a pipe.
   *
   * @throws DedupeException when a file has vanished
   */
  public Optional<String> fingerprint() {
    return pipes.files().isEmpty()
        ? Optional.of(new CorpusFingerprint(options).of(files))
        : Optional.empty();
  }

  /**
   * How much there is to read, about: the bytes of files with many articles, and so many for each
   * that is one. Not known if something is compressed.
   */
  public OptionalLong volume() {
    long volume = 0;
    for (InputFile file : files) {
      if (file.id().endsWith(".gz") || file.id().endsWith(".zst")) {
        return OptionalLong.empty();
      }
      volume += file.jsonLines() ? file.path().toFile().length() : OF_A_FILE;
    }
    return OptionalLong.of(volume);
  }

  /** How much there is to read, told from the sizes of files and the first lines of some. */
  public Extent extent() {
    return Extent.of(files, spool);
  }

  /** How much of the {@link #volume} an article is, about. */
  public static long volumeOf(Locator locator) {
    return locator instanceof Locator.JsonLine line ? line.length() + 1L : OF_A_FILE;
  }

  /** Whether ids may collide, since some come from inside files. */
  public boolean hasJsonLines() {
    return files.stream().anyMatch(InputFile::jsonLines);
  }

  @Override
  public void close() {
    spool.close();
  }
}
