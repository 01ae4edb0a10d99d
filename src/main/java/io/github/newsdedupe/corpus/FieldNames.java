package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Names the fields that records have, for a message: looked up when it is needed, in the first
 * records of the first files.
 */
final class FieldNames {

  /** More, and a message takes long; fewer, and fields of other files are not named. */
  private static final int FILES = 10;

  /** Of a file. Fewer, and fields that not all records have are missed. */
  private static final int RECORDS = 100;

  /** Read of a file; enough for the first records, unless they are very long. */
  private static final int HEAD = 1 << 20;

  /** As many as fit on a line or two. */
  private static final int NAMED = 12;

  private static final int LONGEST_NAME = 40;

  private final Map<String, Integer> uses = new LinkedHashMap<>();

  private FieldNames() {}

  /** The fields of records in these files, the most frequent first. */
  static String of(Stream<Path> files) {
    FieldNames names = new FieldNames();
    files.limit(FILES).forEach(names::addFirstOf);
    return names.written();
  }

  private void addFirstOf(Path file) {
    try (InputStream in = Compression.decompressed(Files.newInputStream(file))) {
      byte[] head = in.readNBytes(HEAD);
      int from = 0;
      for (int line = 0; line < RECORDS && from < head.length; line++) {
        int to = ByteSearch.indexOf(head, '\n', from, head.length);
        addOf(head, from, to - from);
        from = to + 1;
      }
    } catch (IOException e) {
      // Whoever read it has said why it cannot be read.
    }
  }

  private void addOf(byte[] head, int from, int length) {
    ObjectReadContext context = ObjectReadContext.empty();
    try (JsonParser parser = ParsedRecord.JSON.createParser(context, head, from, length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        uses.merge(parser.currentName(), 1, Integer::sum);
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      // What stands before the damage, or the end of what was read, counts.
    }
  }

  private String written() {
    String first =
        uses.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(NAMED)
            .map(use -> shortened(use.getKey()))
            .collect(Collectors.joining(", "));
    if (uses.size() > NAMED) {
      return first + " and " + (uses.size() - NAMED) + " more";
    }
    return uses.isEmpty() ? "none" : first;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "\u2026";
  }
}
