package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Reads files that are one article each, or the export of a news database. */
final class PlainText {

  private final TextDecoder decoder;

  PlainText(TextDecoder decoder) {
    this.decoder = decoder;
  }

  /** Reads one file, or says why not. */
  void read(InputFile file, ArticleSink sink) {
    try {
      if (!Files.isRegularFile(file.path())) {
        sink.skip(new Skipped(file.id(), notRegular(file)));
        return;
      }
      if (Files.size(file.path()) > Article.MAX_SIZE) {
        sink.skip(new Skipped(file.id(), Article.tooLarge(Article.MAX_SIZE)));
        return;
      }
      byte[] bytes = Files.readAllBytes(file.path());
      byte[] text = decoder.decode(bytes);
      Optional<String> reason = ContentCheck.reasonToSkip(decoder.isGuessing() ? bytes : text);
      if (reason.isPresent() || isBlank(text)) {
        sink.skip(new Skipped(file.id(), reason.orElse("empty")));
      } else {
        emit(file, bytes, text, sink);
      }
    } catch (IOException e) {
      sink.skip(new Skipped(file.id(), "cannot be read: " + DedupeException.reasonOf(e)));
    }
  }

  private void emit(InputFile file, byte[] bytes, byte[] text, ArticleSink sink) {
    Optional<Export> export = Export.find(text);
    if (export.isPresent()) {
      new ExportReader(file, bytes, decoder.encodingOf(bytes), export.get()).read(sink);
    } else {
      sink.article(new Article(file.id(), new Locator.WholeFile(file), text, Metadata.NONE));
    }
  }

  /** Whether UTF-8 text begins with U+FEFF. */
  static boolean hasByteOrderMark(byte[] text) {
    return hasByteOrderMark(text, 0, text.length);
  }

  private static boolean hasByteOrderMark(byte[] text, int from, int to) {
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

  private static String notRegular(InputFile file) {
    if (Files.isSymbolicLink(file.path()) && !Files.exists(file.path())) {
      return "symbolic link to nothing";
    }
    return Files.exists(file.path()) ? "not a regular file" : "no such file";
  }
}
