package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for what delimiters have finds the lines that looking at each line finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelimitersTest {

  private static final String[] LINES = {
    "3 of 10 DOCUMENTS",
    "  12 von 40 DOKUMENTEN \u00A0",
    "Documento 2 de 9",
    "End of Document",
    "Fin du document",
    "Document NYTF000020010911dx9b00abc",
    "AN Document NYTF000020010911dx9b00abc",
    "Document 3 of 10",
    "____________________",
    "____________________________________________________________",
    "",
    "  ",
    "The local book shop looked for documents on the block.",
    "one_two and __ three, OK",
    "Document 3 of 10 was the one that the court had looked for",
    "A longer line of prose about documents, as it stands in most files. ".repeat(4),
    "End of Document" + " ".repeat(140),
    " ".repeat(145) + "End of Document",
    " ".repeat(146) + "End of Document",
    "o",
    "c"
  };

  private static final String[] ENDS = {"\n", "\n", "\r\n", "\r"};

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void delimiters_are_found_where_they_stand(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      StringBuilder lines = new StringBuilder(random.nextBoolean() ? "" : "\uFEFF");
      for (int line = random.nextInt(20); line > 0; line--) {
        lines.append(LINES[random.nextInt(LINES.length)]);
        lines.append(ENDS[random.nextInt(ENDS.length)]);
      }
      TextRange text = TextRange.of(lines.toString().strip().getBytes(StandardCharsets.UTF_8));

      Delimiters delimiters = Delimiters.of(text);

      for (ExportFormat format : ExportFormat.values()) {
        assertArrayEquals(
            plainly(text, format), delimiters.of(format), () -> format + "\n" + lines);
      }
    }
  }

  private static int[] plainly(TextRange text, ExportFormat format) {
    return IntStream.iterate(text.start(), line -> line < text.end(), text::next)
        .filter(line -> text.next(line) - line <= 160 && format.isDelimiter(text.line(line)))
        .toArray();
  }
}
