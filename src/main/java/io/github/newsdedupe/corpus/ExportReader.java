package io.github.newsdedupe.corpus;

import java.nio.charset.Charset;

/** Makes articles of an export, or says why not. */
final class ExportReader {

  private final InputFile file;
  private final TextRange bytes;
  private final Charset encoding;
  private final Export export;

  /** How far it has come in the text and in the bytes of the file, always at the same line. */
  private int textAt;

  private int bytesAt;
  private long line = 1;

  /**
   * A reader of one file.
   *
   * @param bytes of the file
   * @param encoding of them
   * @param export found in them, decoded
   */
  ExportReader(InputFile file, byte[] bytes, Charset encoding, Export export) {
    this.file = file;
    this.bytes = TextRange.of(bytes);
    this.encoding = encoding;
    this.export = export;
    this.textAt = export.text().start();
    this.bytesAt = this.bytes.start();
  }

  /** Hands over all articles, or one reason for the whole file. */
  void read(ArticleSink sink) {
    if (export.refusal().isPresent()) {
      sink.skip(new Skipped(file.id(), export.refusal().get()));
    } else if (export.filled() > 1 && "\n".getBytes(encoding).length > 1) {
      // Sections are found again by the line ends of the file.
      String reason = " in " + encoding.name() + ": convert it to UTF-8 first";
      sink.skip(new Skipped(file.id(), export.format().title() + reason));
    } else {
      for (int i = 0; i < export.sections(); i++) {
        read(i, sink);
      }
    }
  }

  private void read(int i, ArticleSink sink) {
    TextRange section = export.section(i);
    Reading reading = export.read(i);
    moveTo(section.start());
    int from = bytesAt;
    if (reading instanceof Reading.Document document) {
      moveTo(document.start());
      long first = line;
      moveTo(section.end());
      sink.article(article(document, new Locator.Section(from, bytesAt - from, first)));
    } else if (reading instanceof Reading.Unreadable unreadable) {
      moveTo(section.firstFilled(section.start()));
      String reason = export.format().title() + ": " + unreadable.reason();
      sink.skip(new Skipped(file.id() + ":" + line, reason));
    }
  }

  private Article article(Reading.Document document, Locator.Section section) {
    if (export.filled() == 1) {
      return article(document, file.id(), new Locator.WholeFile(file));
    }
    Locator locator = new Locator.ExportedDocument(file, export.format(), encoding, section);
    return article(document, locator.place(), locator);
  }

  private static Article article(Reading.Document document, String id, Locator locator) {
    return new Article(id, locator, document.text(), document.metadata());
  }

  /** Goes to the line that holds this byte of the text. */
  private void moveTo(int offset) {
    TextRange text = export.text();
    while (textAt < text.end() && text.next(textAt) <= offset) {
      textAt = text.next(textAt);
      bytesAt = bytes.next(bytesAt);
      line++;
    }
  }

  /** Reads the bytes of one section again. */
  static void reread(Locator.ExportedDocument locator, byte[] bytes, ArticleSink sink) {
    byte[] text = TextDecoder.recode(bytes, locator.encoding());
    if (locator.format().read(TextRange.of(text)) instanceof Reading.Document document) {
      sink.article(article(document, locator.place(), locator));
    } else {
      sink.skip(new Skipped(locator.place(), "changed since it was read"));
    }
  }
}
