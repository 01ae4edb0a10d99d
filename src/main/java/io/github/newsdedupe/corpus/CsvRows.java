package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * Walks through the rows of a CSV file, past blank lines; what is wrong with a row names its line.
 */
final class CsvRows implements AutoCloseable {

  private static final CsvFactory CSV =
      CsvFactory.builder()
          .enable(CsvReadFeature.WRAP_AS_ARRAY)
          .enable(CsvReadFeature.SKIP_EMPTY_LINES)
          .enable(CsvReadFeature.TRIM_SPACES)
          .build();

  private final String file;
  private final JsonParser parser;
  private List<String> values = List.of();
  private long line = 1;

  /** Reads UTF-8, with or without a byte order mark. */
  CsvRows(String file, byte[] text) {
    this.file = file;
    this.parser = CSV.createParser(ObjectReadContext.empty(), text);
    parser.nextToken(); // the array of all rows
  }

  /** Goes to the next row; false after the last. */
  boolean next() {
    try {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return false;
      }
      line = parser.currentLocation().getLineNr();
      values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(parser.getString());
      }
      return true;
    } catch (JacksonException e) {
      throw new DedupeException(at("not valid CSV: " + ParserFault.what(e)), e);
    }
  }

  /** The values of this row; there is at least one. */
  List<String> values() {
    return values;
  }

  /** The line on which this row begins, from 1. */
  long line() {
    return line;
  }

  /** Something wrong with this row. */
  DedupeException wrong(String message) {
    return new DedupeException(at(message));
  }

  private String at(String message) {
    return file + ":" + line + ": " + message;
  }

  @Override
  public void close() {
    parser.close();
  }
}
