package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.text.ByteOrderMark;
import java.io.IOException;

/**
 * Reads articles that are parts of files by their places: lines of JSON Lines and documents of
 * database exports. The files stay open as long as there are descriptors. May be used by many
 * threads.
 */
final class FileParts implements AutoCloseable {

  /** Nearly all lines are shorter. Larger, and each thread holds as much for nothing. */
  private static final int LINE_BYTES = 1 << 16;

  private final Spool spool;
  private final JsonLines jsonLines;
  private final OpenFiles open = new OpenFiles(Descriptors.toKeep());

  /** Where each thread has the line that it reads. */
  private final ThreadLocal<byte[]> lines = ThreadLocal.withInitial(() -> new byte[LINE_BYTES]);

  FileParts(Spool spool, JsonLines jsonLines) {
    this.spool = spool;
    this.jsonLines = jsonLines;
  }

  /** Hands over an article, or why it cannot be had any more. */
  void read(Locator locator, ArticleSink sink) {
    try {
      if (locator instanceof Locator.JsonLine line) {
        readLine(line, sink);
      } else if (locator instanceof Locator.ExportedDocument document) {
        ExportReader.reread(document, bytesOf(document.file(), document.section()), sink);
      }
    } catch (IOException e) {
      sink.skip(new Skipped(locator.place(), "cannot be read: " + DedupeException.reasonOf(e)));
    }
  }

  private void readLine(Locator.JsonLine line, ArticleSink sink) throws IOException {
    byte[] kept = lines.get();
    int needed = line.length() + JsonText.SPARE;
    JsonLines parser = parserOf(line.file());
    Turns.take(
        Burden.ofBytes(line.length()),
        () -> {
          byte[] json = needed <= kept.length ? kept : new byte[needed];
          open.read(spool.pathOf(line.file()), line.offset(), json, line.length());
          parser.read(line, json, sink);
        });
  }

  /** Without a further look at the file where a mark would tell nothing new. */
  private JsonLines parserOf(InputFile file) throws IOException {
    if (jsonLines.ofMarked().equals(jsonLines)) {
      return jsonLines;
    }
    byte[] start = new byte[ByteOrderMark.LONGEST];
    open.read(spool.pathOf(file), 0, start, start.length);
    return ByteOrderMark.of(start).isPresent() ? jsonLines.ofMarked() : jsonLines;
  }

  private byte[] bytesOf(InputFile file, Locator.Section section) throws IOException {
    byte[] bytes = new byte[section.length()];
    open.read(spool.pathOf(file), section.offset(), bytes, bytes.length);
    return bytes;
  }

  @Override
  public void close() {
    open.close();
  }
}
