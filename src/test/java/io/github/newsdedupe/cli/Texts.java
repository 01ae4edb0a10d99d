package io.github.newsdedupe.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Articles for the tests, and where to put them. */
final class Texts {

  static final String FERRY =
      """
      The harbour council voted on Tuesday night to keep the old car ferry running for one more
      year, although fewer than forty people a day still use it in winter.

      Supporters had filled the public gallery with hand-painted signs. They said that the bridge
      upstream adds half an hour to every trip to the clinic, and that the ferry costs the town
      less than its street lamps do.

      Captain Oda Brandvold, who has steered it since 1994, said she would believe the decision
      when the fuel arrived.
      """;

  /** The same story, shortened by its last sentence. */
  static final String FERRY_SHORTENED =
      FERRY.substring(0, FERRY.indexOf("Captain Oda")).strip() + "\n";

  static final String ORCHARD =
      """
      A late frost has destroyed most of the cherry blossom in the Lindau valley, and growers
      expect to bring in a fifth of the usual harvest.

      Straw fires were lit between the rows on three nights in a row, but the wind carried the
      warmth away before it reached the trees. Insurance covers hail and storms there, and leaves
      frost to the grower.

      The cooperative will buy fruit from two neighbouring regions so that its press can run.
      """;

  static final String CHOIR =
      """
      Twelve retired miners have recorded an album of work songs that nobody had written down.

      The choir met in a disused pump house, because its walls sound like the shaft in which the
      songs were sung. A student of music wrote every verse into a notebook and found that some
      of them had travelled from Cornwall to Saxony and back.
      """;

  private Texts() {}

  /** Writes a file, and the folders that it needs. */
  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.writeString(file, text);
  }

  /** Writes a file of any bytes. */
  static Path write(Path file, byte[] bytes) throws IOException {
    return Files.write(file, bytes);
  }

  /** A text as gzip writes it. */
  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** The JSON Lines record of an article. */
  static String record(String id, String text) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text.replace("\n", "\\n") + "\"}\n";
  }
}
