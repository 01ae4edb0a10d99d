package io.github.newsdedupe.report.check;

import io.github.newsdedupe.report.model.DuplicateEntry;
import io.github.newsdedupe.report.model.LocatedArticle;
import io.github.newsdedupe.text.Printable;
import java.util.Locale;

/** What people read of a duplicate, the same in every format. */
final class Wording {

  private Wording() {}

  /** What it is to the other article, how much, and whether somebody accepted that. */
  static String of(DuplicateEntry entry) {
    return of(entry, named(entry.of()));
  }

  /**
   * The same with another name for the other article.
   *
   * @param other in place of its name
   */
  static String of(DuplicateEntry entry, String other) {
    return String.format(
        Locale.ROOT,
        "%s %s (jaccard %.2f, containment %.2f)%s",
        relation(entry),
        other,
        entry.jaccard(),
        entry.containment(),
        entry.accepted() ? ", in the baseline" : "");
  }

  private static String relation(DuplicateEntry entry) {
    return switch (entry.relation()) {
      case "identical" -> "identical to";
      case "update" -> "update, a version of";
      case "excerpt" -> entry.holdsTheOther() ? "holds the excerpt" : "excerpt of";
      default -> entry.relation() + " of";
    };
  }

  /** The id of an article, and its place where the id does not tell. */
  static String named(LocatedArticle article) {
    String id = Printable.of(article.article());
    return article.article().equals(article.path()) ? id : id + " at " + place(article);
  }

  /** File and line, as compilers write them. */
  static String place(LocatedArticle article) {
    return Printable.of(article.path()) + ":" + article.line();
  }
}
