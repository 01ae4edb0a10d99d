package io.github.newsdedupe.report;

import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Lays out one document: a line for each field and value, indented by two spaces. As Jackson's own
 * printer would do it, which takes longer to set up than a small report to write.
 */
final class Indentation implements PrettyPrinter {

  private static final int SPACES = 2;

  /** A line end, and spaces for as deep as documents go. */
  private char[] lineEnd = lineEnd(64);

  private int depth;

  private static char[] lineEnd(int length) {
    char[] lineEnd = new char[length];
    Arrays.fill(lineEnd, ' ');
    lineEnd[0] = '\n';
    return lineEnd;
  }

  private void endLine(JsonGenerator out) {
    int length = 1 + SPACES * depth;
    if (length > lineEnd.length) {
      lineEnd = lineEnd(2 * length);
    }
    out.writeRaw(lineEnd, 0, length);
  }

  private void begin(JsonGenerator out, char bracket) {
    out.writeRaw(bracket);
    depth++;
  }

  private void end(JsonGenerator out, int entries, char bracket) {
    depth--;
    if (entries > 0) {
      endLine(out);
    } else {
      out.writeRaw(' ');
    }
    out.writeRaw(bracket);
  }

  private void next(JsonGenerator out) {
    out.writeRaw(',');
    endLine(out);
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    endLine(out);
  }

  @Override
  public void writeStartObject(JsonGenerator out) {
    begin(out, '{');
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) {
    endLine(out);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    next(out);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) {
    end(out, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
    begin(out, '[');
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) {
    endLine(out);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) {
    next(out);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int entries) {
    end(out, entries, ']');
  }
}
