package io.github.newsdedupe.gate;

import io.github.newsdedupe.text.ByteOrderMark;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a small file, in UTF-8 or what its mark says, into lines, and knows their numbers for
 * messages.
 */
final class TextLines {

  /**
   * A line.
   *
   * @param file that it is in
   * @param number from 1
   * @param text without its line end
   */
  record Line(String file, int number, String text) {

    /** Says what is wrong with it. */
    GateFileException wrong(String message) {
      return new GateFileException(file, number, message);
    }
  }

  private TextLines() {}

  /** All lines; an empty file has one, which is empty. */
  static List<Line> of(String file, byte[] written) throws GateFileException {
    byte[] bytes = ByteOrderMark.unmarked(written);
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        int number = lines.size() + 1;
        String text = decode(file, number, ByteBuffer.wrap(bytes, start, i - start));
        lines.add(new Line(file, number, text));
        start = i + 1;
      }
    }
    return lines;
  }

  private static String decode(String file, int number, ByteBuffer bytes) throws GateFileException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    } catch (CharacterCodingException e) {
      throw new GateFileException(
          file, number, "expected text in UTF-8, but this is binary or in another encoding");
    }
  }
}
