package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads files that are one article each, the export of a news database, or few records. */
final class PlainText {

  static final String NOT_REGULAR = "not a regular file";

  /**
   * What is read at once; nearly all articles are shorter. Larger, and each thread holds as much
   * for nothing.
   */
  static final int BUFFER = 1 << 16;

  /**
   * Up to so many bytes, what was compressed is decompressed anew each time it is read. Lower, and
   * articles are written to disk for nothing; higher, and a small file takes much memory.
   */
  private static final int DECOMPRESSED = 1 << 20;

  private final TextDecoder decoder;
  private final JsonLines jsonLines;
  private final Spool spool;
  private final JsonLinesBatches.Buffers records;
  private final ThreadLocal<byte[]> buffers = ThreadLocal.withInitial(() -> new byte[BUFFER]);

  PlainText(
      TextDecoder decoder, JsonLines jsonLines, Spool spool, JsonLinesBatches.Buffers records) {
    this.decoder = decoder;
    this.jsonLines = jsonLines;
    this.spool = spool;
    this.records = records;
  }

  /** Reads one file, or says why not. */
  void read(InputFile file, ArticleSink sink) {
    try {
      readBytes(file, sink);
    } catch (IOException e) {
      sink.skip(new Skipped(file.id(), reasonOf(e, file.path())));
    }
  }

  private void readBytes(InputFile file, ArticleSink sink) throws IOException {
    Path path = spool.pathOf(file);
    try (InputStream in = Descriptors.open(() -> Files.newInputStream(path))) {
      byte[] buffer = buffers.get();
      int filled = in.readNBytes(buffer, 0, buffer.length);
      Optional<Compression> compression = Compression.of(buffer, filled);
      if (compression.isPresent() && !spool.has(file)) {
        InputStream start = new ByteArrayInputStream(buffer, 0, filled);
        decompress(file, compression.get(), new SequenceInputStream(start, in), sink);
      } else if (filled < buffer.length) {
        read(file, Arrays.copyOf(buffer, filled), sink);
      } else {
        readLarge(file, Arrays.copyOf(buffer, filled), in, sink);
      }
    }
  }

  /**
   * Reads a file that is longer than most.
   *
   * @param start its first bytes
   * @param in the others
   */
  private void readLarge(InputFile file, byte[] start, InputStream in, ArticleSink sink)
      throws IOException {
    long size = Math.max(start.length, Files.size(spool.pathOf(file)));
    if (size > Article.MAX_SIZE) {
      skipTooLarge(file, sink);
      return;
    }
    Turns.take(
        Burden.ofBytes(size),
        () -> {
          byte[] bytes = Arrays.copyOf(start, (int) size);
          int length = start.length + in.readNBytes(bytes, start.length, (int) size - start.length);
          read(file, length == size ? bytes : Arrays.copyOf(bytes, length), sink);
        });
  }

  private static void skipTooLarge(InputFile file, ArticleSink sink) {
    Optional<String> reason = FileFormat.of(file.path(), file.id()).reason();
    sink.skip(new Skipped(file.id(), reason.orElseGet(() -> Article.tooLarge(Article.MAX_SIZE))));
  }

  private void decompress(InputFile file, Compression compression, InputStream in, ArticleSink sink)
      throws IOException {
    try (InputStream bytes = compression.decompress(in)) {
      byte[] start = bytes.readNBytes(DECOMPRESSED);
      if (start.length < DECOMPRESSED) {
        read(file, start, sink);
        return;
      }
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), bytes);
      if (spool.keep(file, all, Article.MAX_SIZE)) {
        readBytes(file, sink);
      } else {
        skipTooLarge(file, sink);
      }
    }
  }

  private void read(InputFile file, byte[] bytes, ArticleSink sink) throws IOException {
    byte[] text = decoder.decode(bytes);
    FileFormat format = formatOf(bytes, text, file.id());
    if (format == FileFormat.JSON_LINES) {
      readRecords(file, bytes, sink);
    } else if (format.reason().isPresent() || isBlank(text)) {
      sink.skip(new Skipped(file.id(), format.reason().orElse("empty")));
    } else {
      emit(file, bytes, text, sink);
    }
  }

  /** The bytes tell most; a zero byte tells nothing of text whose encoding is known. */
  private FileFormat formatOf(byte[] bytes, byte[] text, String name) {
    FileFormat format = FileFormat.of(new Head(bytes, bytes.length, name));
    boolean open =
        format == FileFormat.TEXT || (format == FileFormat.BINARY && !decoder.isGuessing());
    return open && text != bytes ? FileFormat.of(new Head(text, text.length, name)) : format;
  }

  /** Reads JSON Lines that are not called so, and so few that they need not be many batches. */
  private void readRecords(InputFile file, byte[] bytes, ArticleSink sink) throws IOException {
    keepIfCompressed(file, bytes);
    InputStream in = new ByteArrayInputStream(bytes);
    JsonLinesBatches batches = new JsonLinesBatches(file, jsonLines, in, records);
    while (batches.hasNext()) {
      batches.next().read(sink);
    }
  }

  private void emit(InputFile file, byte[] bytes, byte[] text, ArticleSink sink)
      throws IOException {
    jsonLines.use().otherArticle();
    Optional<Export> export = Export.find(text);
    if (export.isPresent()) {
      keepIfCompressed(file, bytes);
      new ExportReader(file, bytes, decoder.encodingOf(bytes), export.get()).read(sink);
    } else {
      sink.article(new Article(file.id(), new Locator.WholeFile(file), text, Metadata.NONE));
    }
  }

  /** For reading each of its documents or records again. */
  private void keepIfCompressed(InputFile file, byte[] bytes) throws IOException {
    if (!spool.has(file) && Compression.isCompressed(file.path())) {
      spool.keep(file, new ByteArrayInputStream(bytes), Article.MAX_SIZE);
    }
  }

  /** Whether UTF-8 text begins with U+FEFF. */
  static boolean hasByteOrderMark(byte[] text) {
    return hasByteOrderMark(text, 0, text.length);
  }

  static boolean hasByteOrderMark(byte[] text, int from, int to) {
    return to - from >= 3
        && text[from] == (byte) 0xEF
        && text[from + 1] == (byte) 0xBB
        && text[from + 2] == (byte) 0xBF;
  }

  static boolean isBlank(byte[] text) {
    return isBlank(text, 0, text.length);
  }

  /** Whether nothing but space stands between two offsets, and maybe U+FEFF before it. */
  static boolean isBlank(byte[] text, int from, int to) {
    for (int i = from + (hasByteOrderMark(text, from, to) ? 3 : 0); i < to; i++) {
      if (text[i] > ' ' || text[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static String reasonOf(IOException e, Path path) {
    if (e instanceof NoSuchFileException) {
      return Files.isSymbolicLink(path) ? "symbolic link to nothing" : "no such file";
    }
    return "cannot be read: " + DedupeException.reasonOf(e);
  }
}
