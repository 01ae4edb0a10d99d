package io.github.newsdedupe.store;

import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What is known of every article whatever the memory: some fifty bytes and its id. Rows come in any
 * order; once all are there, articles are named by their places in the order of their ids.
 */
public final class ArticleTable {

  private static final int ID = 0;
  private static final int FILE = 1;
  private static final int OFFSET = 2;
  private static final int BYTES = 4;
  private static final int LINE = 5;
  private static final int LENGTH = 7;
  private static final int SOURCE = 8;
  private static final int DAY = 9;
  private static final int CHECKSUM = 10;
  private static final int SAMPLE = 11;
  private static final int FLAGS = 12;
  private static final int SHINGLES = 13;
  private static final int WIDTH = 14;

  private static final int THIN = 1;
  private static final int SUSPECT = 1 << 1;
  private static final int WHOLE_FILE = 1 << 2;
  private static final int STORED = 1 << 3;

  private static final int NO_DAY = Integer.MIN_VALUE;

  private final IntRows rows = new IntRows(WIDTH);
  private final Names ids = new Names();
  private final Numbering<InputFile> files = new Numbering<>();
  private final Numbering<String> sources = new Numbering<>();

  /** By row, of articles that lie neither in a file of their own nor on a line. */
  private final Map<Integer, Locator> otherLocators = new HashMap<>();

  private Arrangement arrangement = Arrangement.NONE;

  /** Adds an article; returns its row. */
  int add(ArticleRow article) {
    int row = rows.add();
    rows.set(row, ID, ids.add(article.id()));
    setLocator(row, article.locator());
    rows.set(row, LENGTH, article.length());
    rows.set(row, SHINGLES, article.shingles());
    rows.set(row, SOURCE, sources.numberOf(article.source()));
    rows.set(row, CHECKSUM, article.checksum());
    rows.set(row, SAMPLE, article.sampleSize());
    int flags = (article.thin() ? THIN : 0) | (article.suspect() ? SUSPECT : 0);
    rows.set(row, FLAGS, rows.get(row, FLAGS) | flags);
    setDayOfRow(row, article.day());
    return row;
  }

  private void setLocator(int row, Locator locator) {
    rows.set(row, FILE, files.numberOf(locator.file()));
    if (locator instanceof Locator.JsonLine line) {
      rows.setLong(row, OFFSET, line.offset());
      rows.set(row, BYTES, line.length());
      rows.setLong(row, LINE, line.line());
    } else if (locator instanceof Locator.WholeFile) {
      rows.set(row, FLAGS, WHOLE_FILE);
    } else if (locator instanceof Locator.Stored stored) {
      rows.set(row, FLAGS, STORED);
      rows.set(row, OFFSET, stored.row());
    } else {
      otherLocators.put(row, locator);
    }
  }

  /** Gives an article that was sketched again its new length and traits. */
  void change(int row, ArticleRow article) {
    int others = rows.get(row, FLAGS) & (WHOLE_FILE | STORED);
    int flags = (article.thin() ? THIN : 0) | (article.suspect() ? SUSPECT : 0);
    rows.set(row, FLAGS, others | flags);
    rows.set(row, LENGTH, article.length());
    rows.set(row, SAMPLE, article.sampleSize());
  }

  /** Names articles by their places from now on; tells how many had to be renamed. */
  int arrange() {
    arrangement = Arrangement.of(this);
    return arrangement.renamed();
  }

  /** The number of articles. */
  public int size() {
    return rows.size();
  }

  /** All ids, by place; a view. */
  public List<String> ids() {
    return view(this::id);
  }

  /** Where all articles can be read again, by place; a view. */
  public List<Locator> locators() {
    return view(this::locator);
  }

  private <T> List<T> view(IntFunction<T> byPlace) {
    return new AbstractList<>() {
      @Override
      public T get(int place) {
        return byPlace.apply(place);
      }

      @Override
      public int size() {
        return rows.size();
      }
    };
  }

  /** The id of an article, which no other has. */
  public String id(int place) {
    return idOfRow(row(place));
  }

  /** Where it can be read again. */
  public Locator locator(int place) {
    return locatorOfRow(row(place));
  }

  /** Its length in words, without furniture. */
  public int length(int place) {
    return rows.get(row(place), LENGTH);
  }

  /** How many shingles the first sketch of it had, repetitions counted. */
  public int shingles(int place) {
    return rows.get(row(place), SHINGLES);
  }

  /** Who published it, as it is written; empty if that is not known. */
  public String source(int place) {
    return sources.get(rows.get(row(place), SOURCE));
  }

  /** When it was published, if that is known and was asked for. */
  public OptionalLong day(int place) {
    int day = rows.get(row(place), DAY);
    return day == NO_DAY ? OptionalLong.empty() : OptionalLong.of(day);
  }

  /** The checksum of its text. */
  public int checksum(int place) {
    return rows.get(row(place), CHECKSUM);
  }

  /** Whether it is only compared as a whole. */
  public boolean isThin(int place) {
    return (rows.get(row(place), FLAGS) & THIN) != 0;
  }

  /** Whether rules wanted more of it than they may have. */
  public boolean isSuspect(int place) {
    return (rows.get(row(place), FLAGS) & SUSPECT) != 0;
  }

  /** How many of its shingles are sampled. */
  int sampleSize(int place) {
    return rows.get(row(place), SAMPLE);
  }

  /** The row of an article. */
  int row(int place) {
    return arrangement.row(place);
  }

  /** The place of a row. */
  int place(int row) {
    return arrangement.place(row);
  }

  int sourceNumber(int row) {
    return rows.get(row, SOURCE);
  }

  /** All sources, by number. */
  List<String> sources() {
    return sources.all();
  }

  String idOfRow(int row) {
    return ids.get(rows.get(row, ID));
  }

  int compareIds(int row, int other) {
    return ids.compare(rows.get(row, ID), rows.get(other, ID));
  }

  /** Whether an id ends like the place of an article in a file of many: {@code :17}. */
  boolean mayBePlace(int row) {
    return ids.endsWithNumber(rows.get(row, ID));
  }

  /** The ids of the files that are not one article each. */
  Set<String> filesOfMany() {
    Set<String> found = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      if ((rows.get(row, FLAGS) & (WHOLE_FILE | STORED)) == 0) {
        found.add(files.get(rows.get(row, FILE)).id());
      }
    }
    return found;
  }

  void rename(int row, String id) {
    rows.set(row, ID, ids.add(id));
  }

  Locator locatorOfRow(int row) {
    Locator other = otherLocators.get(row);
    if (other != null) {
      return other;
    }
    InputFile file = files.get(rows.get(row, FILE));
    int flags = rows.get(row, FLAGS);
    if ((flags & STORED) != 0) {
      return new Locator.Stored(file, rows.get(row, OFFSET));
    }
    return (flags & WHOLE_FILE) != 0
        ? new Locator.WholeFile(file)
        : new Locator.JsonLine(
            file, rows.getLong(row, OFFSET), rows.get(row, BYTES), rows.getLong(row, LINE));
  }

  private void setDayOfRow(int row, OptionalLong day) {
    rows.set(row, DAY, day.isPresent() ? (int) day.getAsLong() : NO_DAY);
  }

  /** Values and their numbers, in the order in which they came. */
  private static final class Numbering<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int numberOf(T value) {
      Integer known = numbers.putIfAbsent(value, values.size());
      if (known == null) {
        values.add(value);
        return values.size() - 1;
      }
      return known;
    }

    T get(int number) {
      return values.get(number);
    }

    List<T> all() {
      return values;
    }
  }
}
