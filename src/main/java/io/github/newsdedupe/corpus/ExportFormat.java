package io.github.newsdedupe.corpus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way in which a news database writes many articles into one plain-text file. */
public enum ExportFormat {
  /** {@code 3 of 10 DOCUMENTS} before each document. */
  NEXIS(
      "LexisNexis",
      "(?:FOCUS - )?(\\d{1,6}) (?:of|OF|von|VON|de|DE|van|VAN) (\\d{1,6})"
          + " (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTEN|DOCUMENTOS?)"
          + "|(?:Dokument|Document|Documento) (\\d{1,6}) (?:von|de|van) (\\d{1,6})",
      true),

  /** {@code End of Document} after each document. */
  NEXIS_UNI(
      "Nexis Uni",
      "End of Document|Ende des Dokuments|Fin du document|Fin del documento|Einde van document",
      false),

  /** {@code Document}, a source of eight characters, a date and nine more, after each document. */
  FACTIVA(
      "Factiva",
      "(?:AN[ \\t]+)?(?:Document|Dokument|Documento) [A-Z0-9]{8}(?:19|20)\\d{6}[A-Za-z0-9]{9}",
      false),

  /** {@code Document 3 of 10} before each document, and maybe a rule. */
  PROQUEST(
      "ProQuest", "(?:Document|Dokument|Documento) (\\d{1,6}) (?:of|von|sur|de) (\\d{1,6})", true),

  /** A rule of underscores before each document. */
  PROQUEST_RULED("ProQuest", "_{20,100}", true);

  private final String database;
  private final Pattern delimiter;
  private final boolean first;

  ExportFormat(String database, String delimiter, boolean first) {
    this.database = database;
    this.delimiter = Pattern.compile(delimiter);
    this.first = first;
  }

  /** As messages call it. */
  String title() {
    return database + " export";
  }

  /** Whether a line, without space around it, begins or ends a document. */
  boolean isDelimiter(String line) {
    return delimiter.matcher(line).matches();
  }

  /** Whether it begins one; else it ends one. */
  boolean delimiterComesFirst() {
    return first;
  }

  /** Whether two such lines stand in nothing but exports. */
  boolean isTelling() {
    return this != PROQUEST_RULED;
  }

  /** The number of a document and how many there are, if its delimiter says so. */
  Optional<Count> count(String line) {
    Matcher matcher = delimiter.matcher(line);
    for (int group = 1; matcher.matches() && group < matcher.groupCount(); group += 2) {
      if (matcher.group(group) != null) {
        int number = Integer.parseInt(matcher.group(group));
        return Optional.of(new Count(number, Integer.parseInt(matcher.group(group + 1))));
      }
    }
    return Optional.empty();
  }

  /** What a section is, its delimiter included. */
  Reading read(TextRange section) {
    return switch (this) {
      case NEXIS -> NexisDocument.readPrint(section);
      case NEXIS_UNI -> NexisDocument.readUni(section);
      case FACTIVA -> FactivaDocument.read(section);
      case PROQUEST, PROQUEST_RULED -> ProQuestDocument.read(section);
    };
  }

  static boolean isAnyProQuestDelimiter(String line) {
    return PROQUEST.isDelimiter(line) || PROQUEST_RULED.isDelimiter(line);
  }

  /**
   * The place of a document among others.
   *
   * @param number from 1
   * @param total how many there are
   */
  record Count(int number, int total) {

    /** Whether a document may stand after this one; some may be missing between them. */
    boolean mayPrecede(Count next) {
      return next.number <= next.total && (next.number == 1 || next.number > number);
    }
  }
}
