package io.github.newsdedupe.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a document of Factiva that is written with the codes of its fields: {@code HD} the
 * headline, {@code LP} the lead paragraph, {@code TD} the rest of the text. A value stands on the
 * line of its code, after a tab or spaces, or on the lines below it.
 */
final class FactivaDocument {

  private static final Pattern FIELD = Pattern.compile("([A-Z]{2,3})(?:([ \\t\\u00A0]+)(.*))?");

  private static final Set<String> CODES =
      Set.of(
          ("SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD ART CT RF CO IN NS RE IPD IPC PUB AN"
                  + " CLM DLN CX RST")
              .split(" "));

  private static final Set<String> TEXT = Set.of("LP", "TD");
  private static final Set<String> ALONE = Set.of("HD", "LP", "TD");

  /** How values are set off from their codes; one document has one way. */
  private enum Layout {
    BELOW,
    COLUMN,
    SPACE
  }

  private final TextRange section;
  private final Map<String, TextRange> fields = new HashMap<>();
  private Layout layout = Layout.BELOW;
  private String code = "";
  private int valueStart;
  private boolean twoHeadlines;

  private FactivaDocument(TextRange section) {
    this.section = section;
  }

  /** A document with codes, or as it is displayed. */
  static Reading read(TextRange section) {
    FactivaDocument document = new FactivaDocument(section);
    document.findFields();
    return document.fields.containsKey("HD") ? document.reading() : FactivaDisplay.read(section);
  }

  private Reading reading() {
    if (twoHeadlines) {
      return new Reading.Unreadable("two headlines in one document");
    }
    boolean described = Set.of("WC", "PD", "SN").stream().anyMatch(fields::containsKey);
    if (!described || (value("LP").isEmpty() && value("TD").isEmpty())) {
      return new Reading.Unreadable("no text in the fields LP and TD");
    }
    List<TextRange> parts =
        Stream.of("HD", "LP", "TD").flatMap(part -> Stream.ofNullable(fields.get(part))).toList();
    Metadata metadata = new Metadata(value("HD"), value("SN"), value("PD"), Optional.empty());
    return Reading.dedented(metadata, parts);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(fields.get(name))
        .map(TextRange::folded)
        .filter(value -> !value.isEmpty());
  }

  private void findFields() {
    for (int line = section.start(); line < section.end(); line = section.next(line)) {
      if (!section.isIndented(line)) {
        meet(line, section.line(line));
      }
    }
    close(section.end());
  }

  private void meet(int line, String text) {
    Matcher field = FIELD.matcher(text);
    if (ExportFormat.FACTIVA.isDelimiter(text)) {
      close(line);
      code = "";
    } else if (field.matches() && isField(field)) {
      close(line);
      code = field.group(1);
      valueStart = line + code.length();
    }
  }

  private void close(int end) {
    if (!code.isEmpty()) {
      boolean again = fields.putIfAbsent(code, section.part(valueStart, end).trimmed()) != null;
      twoHeadlines |= again && code.equals("HD");
    }
  }

  /** Whether a line that begins with capitals is a field, and no line of the text. */
  private boolean isField(Matcher line) {
    String name = line.group(1);
    if (!CODES.contains(name)) {
      return false;
    }
    if (name.equals("HD") && fields.isEmpty() && code.isEmpty()) {
      layout = layoutOf(line);
      return true;
    }
    return fits(line);
  }

  /** Whether a code has its value where the headline has it. */
  private boolean fits(Matcher line) {
    return switch (layoutOf(line)) {
      case BELOW -> layout == Layout.BELOW || ALONE.contains(line.group(1));
      case COLUMN -> true;
      case SPACE -> layout == Layout.SPACE && isPlain(line);
    };
  }

  /** After a single space, only what no sentence begins with. */
  private boolean isPlain(Matcher line) {
    String name = line.group(1);
    return !TEXT.contains(code)
        || TEXT.contains(name)
        || name.equals("AN")
        || line.group(3).contains(" : ");
  }

  private static Layout layoutOf(Matcher line) {
    String gap = line.group(2);
    if (gap == null) {
      return Layout.BELOW;
    }
    return gap.equals(" ") ? Layout.SPACE : Layout.COLUMN;
  }
}
