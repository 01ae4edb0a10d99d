package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a file is. Its first bytes tell, and its name only where they leave it open; the first
 * format of this table that fits is the one. Those with a reason hold no articles that can be read:
 * the reason says what they are, and what would make articles of them.
 */
enum FileFormat {
  PDF("PDF: convert it to plain text first", head -> head.begins("%PDF-")),
  DOCUMENT(
      "DOCX or the like: convert it to plain text first",
      head ->
          isZip(head)
              && (head.contains("[Content_Types].xml") || head.contains("mimetypeapplication/"))),
  ZIP("zip archive: unpack it first", FileFormat::isZip),
  COMPRESSED_TWICE("compressed twice: decompress it first", Head::isCompressed),
  BZIP2("bzip2: decompress it first", head -> head.startsWith("BZh") && head.has("1AY&SY", 4)),
  XZ("xz: decompress it first", head -> head.startsWith("\u00FD7zXZ\0")),
  PARQUET("Parquet: write its rows as JSON Lines first", head -> head.startsWith("PAR1\u0015")),
  SQLITE(
      "SQLite database: write its rows as JSON Lines first",
      head -> head.startsWith("SQLite format 3\0")),
  IMAGE("image: extract its text first", FileFormat::isImage),
  DOC(
      "DOC or the like: convert it to plain text first",
      head -> head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")),
  RTF("RTF: convert it to plain text first", head -> head.begins("{\\rtf")),
  WARC(
      "WARC or WET: write the text of each page to a file or a line of JSON Lines first",
      head -> head.begins("WARC/", Patterns.WARC)),
  MBOX(
      "mbox: write the text of each message to a file first",
      head -> head.begins("From ", Patterns.MBOX)),
  HTML("HTML: extract the plain text first", head -> head.begins("<", Patterns.HTML)),
  FEED(
      "RSS or Atom: write the text of each entry to a file first",
      head -> head.begins("<", Patterns.FEED)),
  XML("XML: extract the plain text first", head -> head.begins("<", Patterns.XML)),
  REPORT("a dedupe report", head -> head.begins("{", Patterns.REPORT)),
  INDEX("a dedupe index; --index reads it", head -> head.begins("{", Patterns.INDEX)),
  BASELINE("a baseline of dedupe check", head -> head.begins("dedupe-baseline/")),
  JSON_JOINED(
      "JSON records with commas between them: one record a line is read; "
          + "sed 's/},$/}/' FILE >FILE.jsonl writes that",
      JsonShape::isJoined),
  JSON_LINES("", JsonShape::isLines),
  JSON_SPREAD(
      "JSON over several lines: one record a line is read; jq -c . FILE >FILE.jsonl writes that",
      JsonShape::isSpread),
  JSON_ARRAY(
      "a JSON array: one record a line is read; jq -c '.[]' FILE >FILE.jsonl writes that",
      JsonShape::isArray),
  CSV(
      "CSV: JSON Lines are read; mlr --icsv --ojsonl cat FILE >FILE.jsonl writes them",
      head -> head.isNamed(".csv") || TableHead.has(head, ',') || TableHead.has(head, ';')),
  TSV(
      "TSV: JSON Lines are read; mlr --itsv --ojsonl cat FILE >FILE.jsonl writes them",
      head -> head.isNamed(".tsv") || head.isNamed(".tab") || TableHead.has(head, '\t')),
  TAR("tar archive: unpack it first", head -> head.isBinary() && head.has("ustar", 257)),
  BINARY("binary file", Head::isBinary),
  TEXT("", head -> true);

  private static final List<FileFormat> ALL = List.of(values());

  /** What files of JSON Lines are called, in any case, before the name of a compression. */
  private static final List<String> JSON_LINES_NAMES =
      List.of(".jsonl", ".ndjson", ".jl", ".jsonlines");

  /** What a damaged first line may look like. */
  private static final Set<FileFormat> LINES_IF_NAMED_SO =
      EnumSet.of(JSON_SPREAD, JSON_ARRAY, CSV, TSV, TEXT);

  /** The names of all files that are read in folders unless the user says otherwise. */
  static final String READ_IN_FOLDERS =
      "*{.txt,.text," + String.join(",", JSON_LINES_NAMES) + "}{,.gz,.zst}";

  private final String reason;

  @SuppressWarnings("ImmutableEnumChecker") // Those above hold nothing.
  private final Predicate<Head> test;

  FileFormat(String reason, Predicate<Head> test) {
    this.reason = reason;
    this.test = test;
  }

  /** The format of a file that begins so. */
  static FileFormat of(Head head) {
    FileFormat found = TEXT;
    for (FileFormat format : ALL) {
      if (format.test.test(head)) {
        found = format;
        break;
      }
    }
    boolean lines =
        LINES_IF_NAMED_SO.contains(found)
            && JSON_LINES_NAMES.stream().anyMatch(head::isNamed)
            && !(found == JSON_ARRAY && JsonShape.isArrayOverLines(head));
    return lines ? JSON_LINES : found;
  }

  /** The format of a file; text if it cannot be read, which whoever tries will say. */
  static FileFormat of(Path file, String name) {
    try {
      return of(Head.of(file, name));
    } catch (IOException e) {
      return TEXT;
    }
  }

  /** Whether a name alone says that a file is JSON Lines. */
  static boolean isJsonLinesName(String name) {
    String plain = Compression.plainName(name).toLowerCase(Locale.ROOT);
    return JSON_LINES_NAMES.stream().anyMatch(plain::endsWith);
  }

  /** Why nothing can be read from it; none if something can. */
  Optional<String> reason() {
    return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
  }

  private static boolean isZip(Head head) {
    return head.startsWith("PK\3\4") || head.startsWith("PK\5\6");
  }

  private static boolean isImage(Head head) {
    return head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("\u0089PNG\r\n")
        || head.startsWith("GIF87a")
        || head.startsWith("GIF89a")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || (head.startsWith("RIFF") && head.has("WEBP", 8));
  }

  /** What one mark does not tell. */
  private static final class Patterns {
    private static final Pattern WARC = Pattern.compile("WARC/\\d");
    private static final Pattern MBOX =
        Pattern.compile(
            "From \\S++ {1,9}\\w{3} \\w{3} [ \\d]?\\d \\d\\d:\\d\\d[^\\n]*+\\n[!-9;-~]++:");

    /** What may stand before the first element; what it has matched is never looked at again. */
    private static final String PROLOG = "(?is)(?:(?><\\?.*?\\?>|<!--.*?-->)\\s*+){0,9}+";

    private static final Pattern HTML = Pattern.compile(PROLOG + "(?:<!doctype html\\b|<html\\b)");
    private static final Pattern FEED = Pattern.compile(PROLOG + "<(?:rss|feed|rdf:rdf)[\\s>]");
    private static final Pattern XML = Pattern.compile("(?i)<(?:\\?xml|!doctype)\\s");
    private static final Pattern REPORT =
        Pattern.compile("\\{\\s*+\"schema\"\\s*+:\\s*+\"dedupe-(?:report|query|check)/");
    private static final Pattern INDEX =
        Pattern.compile("\\{\\s*+\"schema\"\\s*+:\\s*+\"dedupe-index/");
  }
}
