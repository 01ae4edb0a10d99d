package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.files.TemporaryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The articles of a run: listed when it is opened, read batch by batch, and read again one by one
 * when a candidate pair is verified.
 */
public final class Corpus implements ArticleSource, AutoCloseable {

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
  private final Globs globs;
  private final PlainText plainText;
  private final JsonLines jsonLines;
  private final Listing listing;
  private final Listing against;
  private final Spool spool;
  private final Completion completion;
  private final List<InputFile> files;
  private final FileParts parts;
  private final Origins origins = new Origins();

  private Corpus(CorpusOptions options, Globs globs, List<Listing> sides, Spool spool) {
    this.options = options;
    this.globs = globs;
    TextDecoder decoder = new TextDecoder(options.encoding());
    this.jsonLines = new JsonLines(decoder, options.fields());
    this.parts = new FileParts(spool, jsonLines);
    this.plainText =
        new PlainText(decoder, jsonLines, spool, new JsonLinesBatches.Buffers(parts::read));
    this.completion = new Completion(options.provenance());
    this.listing = sides.get(0);
    this.against = sides.get(1);
    this.spool = spool;
    this.files = new ArrayList<>(listing.files());
    against.files().forEach(file -> files.add(file.asAgainst()));
  }

  /** Lists what there is to read; temporary files go to the folder that Java has for them. */
  public static Corpus open(CorpusOptions options, InputStream in) {
    return open(options, in, TemporaryFiles.ofSystem());
  }

  /**
   * Lists what there is to read.
   *
   * @param in standard input, read only if a path is {@code -}; what can be read only once is
   *     spooled to a temporary file, since candidates are read twice
   * @param temporary such files; the corpus deletes them when it is closed
   * @throws io.github.newsdedupe.DedupeException when a path does not exist or cannot be read
   */
  public static Corpus open(CorpusOptions options, InputStream in, TemporaryFiles temporary) {
    Globs globs = new Globs(options.includes(), options.excludes());
    Spool spool = new Spool(temporary);
    try {
      Listing listing = Listing.of(options.paths(), walk(options, globs), in, spool);
      Listing against = Listing.of(options.against(), walk(options, globs), in, spool);
      return new Corpus(options, globs, List.of(listing, against), spool);
    } catch (RuntimeException | Error e) {
      spool.close();
      throw e;
    }
  }

  private static FileWalk walk(CorpusOptions options, Globs globs) {
    return new FileWalk(globs, options.own());
  }

  /** What was found while listing and cannot be read. */
  @Override
  public List<Skipped> skipped() {
    return Stream.of(listing.skipped(), against.skipped()).flatMap(List::stream).toList();
  }

  /** What was passed over in folders, of both sides. */
  public PassedOver passedOver() {
    return globs.passedOver();
  }

  /** Whether there are two sides, of which only pairs across count. */
  public boolean hasTwoSides() {
    return !options.against().isEmpty();
  }

  /** A file that is on both sides, by its real path. */
  public Optional<Path> onBothSides() {
    return listing.sharedWith(against);
  }

  /** What the user should know about options that were of no use, once all has been read. */
  public List<String> warnings() {
    return Stream.of(
            globs.warnings(), jsonLines.use().warnings(this::fieldNames), completion.warnings())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Tells whether something was read at all, once all has been.
   *
   * @throws DedupeException when there are records and nothing else, and none has a text
   */
  public void checkText() {
    jsonLines.use().check(this::fieldNames);
  }

  private String fieldNames() {
    return FieldNames.of(files.stream().filter(this::holdsRecords).map(spool::pathOf));
  }

  /** Whether there is nothing to read at all, or on one of two sides. */
  public boolean isEmpty() {
    return listing.isEmpty() || (hasTwoSides() && against.isEmpty());
  }

  /**
   * Hands over all articles in batches, one after the other: files in the order of their ids, then
   * what was spooled; then in the same way what they are held against.
   */
  @Override
  public void forEachBatch(Consumer<Batch> consumer) {
    spool.expect(
        files.stream().filter(file -> file.jsonLines() && Compression.isNamed(file.id())).toList());
    List<InputFile> plain = new ArrayList<>();
    JsonLinesBatches.Buffers buffers = new JsonLinesBatches.Buffers(parts::read);
    for (InputFile file : files) {
      if (file.jsonLines() || plain.size() == FILES_A_BATCH) {
        consumer.accept(batchOf(plain));
        plain = new ArrayList<>();
      }
      if (file.jsonLines()) {
        forEachBatchOf(file, buffers, consumer);
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

  private void forEachBatchOf(
      InputFile file, JsonLinesBatches.Buffers buffers, Consumer<Batch> consumer) {
    try (InputStream in = spool.open(file)) {
      JsonLinesBatches batches = new JsonLinesBatches(file, jsonLines, in, buffers);
      while (batches.hasNext()) {
        Batch batch = batches.next();
        consumer.accept(sink -> batch.read(completion.before(sink)));
      }
    } catch (IOException e) {
      Skipped skipped = new Skipped(file.id(), "cannot be read: " + DedupeException.reasonOf(e));
      consumer.accept(sink -> sink.skip(skipped));
    }
  }

  @Override
  public long originOf(Locator locator) {
    return listing.isPipe(locator.file()) ? 0 : origins.of(locator);
  }

  /** The same of a file that is one article; 0 if there is none. */
  public static long originOf(String path) {
    return Origins.of(path);
  }

  /** The real path of a file as an id, which no other file has. */
  public String realPath(InputFile file) {
    return origins.path(file);
  }

  @Override
  public void note(String id, Locator locator) {
    jsonLines.use().forget();
    completion.remember(id, locator);
  }

  /** Reads an article again; hands over the article or why it cannot be had any more. */
  @Override
  public void reread(Locator locator, ArticleSink sink) {
    ArticleSink completing = completion.before(sink);
    if (locator instanceof Locator.WholeFile) {
      plainText.read(locator.file(), completing);
    } else {
      parts.read(locator, completing);
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

  /** All files, in the order in which they are read. */
  @Override
  public List<InputFile> files() {
    return List.copyOf(files);
  }

  /**
   * A hash of how articles are read and of the names, sizes and times of all files: the same as
   * long as nobody changes them. None if some of it came through a pipe.
   *
   * @throws DedupeException when a file has vanished
   */
  @Override
  public Optional<String> fingerprint() {
    return listing.hasPipes() || against.hasPipes()
        ? Optional.empty()
        : Optional.of(new CorpusFingerprint(options).of(files));
  }

  /**
   * How much there is to read, about: the text of files with many articles, and so much for each
   * that is one.
   */
  @Override
  public long volume() {
    return files.stream()
        .mapToLong(file -> file.jsonLines() ? Extent.textOf(file, spool) : OF_A_FILE)
        .sum();
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
    return files.stream().anyMatch(this::holdsRecords);
  }

  /** Whether a file is JSON Lines; of a small one that is not called so, its beginning tells. */
  public boolean holdsRecords(InputFile file) {
    return file.jsonLines() || FileFormat.of(file.path(), file.id()) == FileFormat.JSON_LINES;
  }

  /** Whether a file is a report of ours, which may be replaced by another. */
  public boolean isReport(InputFile file) {
    return FileFormat.of(file.path(), file.id()) == FileFormat.REPORT;
  }

  @Override
  public void close() {
    parts.close();
    spool.close();
  }
}
