package io.github.newsdedupe.corpus;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** What a section of an export turned out to be. */
sealed interface Reading {

  /** No article, such as a table of contents. */
  record Nothing() implements Reading {}

  /**
   * An article that cannot be told from what stands around it.
   *
   * @param reason what is missing
   */
  record Unreadable(String reason) implements Reading {}

  /** An article: its parts are its title and its body, without the fields around them. */
  final class Document implements Reading {

    private final Metadata metadata;
    private final List<TextRange> parts;
    private final boolean dedented;

    private Document(Metadata metadata, List<TextRange> parts, boolean dedented) {
      this.metadata = metadata;
      this.parts = parts;
      this.dedented = dedented;
    }

    /** Where its first line begins. */
    int start() {
      return parts.stream().mapToInt(TextRange::start).min().orElseThrow();
    }

    Metadata metadata() {
      return metadata;
    }

    /** Its parts, with a blank line between them. */
    byte[] text() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (TextRange part : parts) {
        if (out.size() > 0) {
          out.writeBytes(new byte[] {'\n', '\n'});
        }
        if (dedented) {
          part.writeDedentedTo(out);
        } else {
          part.writeTo(out);
        }
      }
      out.write('\n');
      return out.toByteArray();
    }
  }

  /** A document of these parts, as far as they hold anything. */
  static Reading of(Metadata metadata, TextRange title, TextRange body) {
    if (body.isEmpty()) {
      return new Unreadable("no text");
    }
    return new Document(metadata, filled(List.of(title, body)), false);
  }

  /** A document whose lines are indented by the layout of the export. */
  static Reading dedented(Metadata metadata, List<TextRange> parts) {
    List<TextRange> filled = filled(parts);
    return filled.isEmpty() ? new Unreadable("no text") : new Document(metadata, filled, true);
  }

  private static List<TextRange> filled(List<TextRange> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).map(TextRange::trimmed).toList();
  }
}
