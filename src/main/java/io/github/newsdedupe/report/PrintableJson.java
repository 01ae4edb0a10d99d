package io.github.newsdedupe.report;

import io.github.newsdedupe.text.Printable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Writes as escapes in JSON what {@link Printable} writes as codes, which are the same: programs
 * read what was meant, and a terminal that a report is printed on has nothing to obey.
 */
final class PrintableJson extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private final int[] ascii = standardAsciiEscapesForJSON();

  PrintableJson() {
    ascii[0x7F] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  /** Null for what is written as it is; half a surrogate pair is an escape already. */
  @Override
  @SuppressWarnings("NullAway") // as the library has it
  public SerializableString getEscapeSequence(int character) {
    return Printable.isSpecial(character) && !Character.isSurrogate((char) character)
        ? new SerializedString(Printable.code(character))
        : null;
  }
}
