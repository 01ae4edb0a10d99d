package io.github.newsdedupe.corpus;

import java.nio.charset.Charset;

/** Where an article was read and can be read again. */
public sealed interface Locator {

  /** The file that holds it. */
  InputFile file();

  /** The name that tells this article from all others, whatever ids it has. */
  String place();

  /** The line of the file on which the article begins, from 1. */
  long line();

  /** A file that is one article. */
  record WholeFile(InputFile file) implements Locator {
    @Override
    public String place() {
      return file.id();
    }

    @Override
    public long line() {
      return 1;
    }
  }

  /**
   * A line of a JSON Lines file.
   *
   * @param file the file
   * @param offset of the first byte of the line
   * @param length in bytes, without the line feed
   * @param line its number, from 1
   */
  record JsonLine(InputFile file, long offset, int length, long line) implements Locator {
    @Override
    public String place() {
      return file.id() + ":" + line;
    }
  }

  /**
   * A document in the export of a news database.
   *
   * @param file the file
   * @param format of the export
   * @param encoding of the file
   * @param section where the document stands, with the fields around it
   */
  record ExportedDocument(InputFile file, ExportFormat format, Charset encoding, Section section)
      implements Locator {
    @Override
    public String place() {
      return file.id() + ":" + section.line();
    }

    @Override
    public long line() {
      return section.line();
    }
  }

  /**
   * An article that an index keeps, whose ids are unique.
   *
   * @param file of the index
   * @param row of the article
   */
  record Stored(InputFile file, int row) implements Locator {
    @Override
    public String place() {
      return file.id() + ":" + row;
    }

    /** An index has no lines; its rows stand for them. */
    @Override
    public long line() {
      return row + 1L;
    }
  }

  /**
   * A stretch of a file.
   *
   * @param offset of its first byte
   * @param length in bytes
   * @param line the number of the line on which its article begins, from 1
   */
  record Section(long offset, int length, long line) {}
}
