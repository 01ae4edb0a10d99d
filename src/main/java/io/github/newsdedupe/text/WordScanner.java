package io.github.newsdedupe.text;

/**
 * Reads words and sentences straight from UTF-8 bytes (sections 2, 3 and 5 of comparison.md); made
 * for one thread.
 *
 * <p>Most words are ASCII, and are taken eight bytes at a time by {@link WordRun}. Everything else
 * is decided per code point by {@link Characters}; only words with marks or compatibility
 * characters become Strings, to be normalised. All three ways feed the same {@link WordHash}, so
 * that the same word beside a curly quote and beside a straight one is the same word. {@code
 * WordScannerTest} holds them against the plain reference; {@code StagesBenchmark} measures a scan.
 */
public final class WordScanner {

  private final Words words;
  private final SentenceTraits traits;
  private final WordGaps gaps;
  private final WordHash wordHash = new WordHash();
  private final WordRun run;
  private final WordBits articleBits = new WordBits();
  private final WordBits decodedBits = new WordBits();
  private byte[] text = {};
  private WordBits bits = articleBits;
  private int to;

  /** A scanner that appends to these words. */
  public WordScanner(Words words) {
    this.words = words;
    this.traits = new SentenceTraits(words);
    this.gaps = new WordGaps(words, traits);
    this.run = new WordRun(words, gaps);
  }

  /** Appends the words of one kept piece of an article; its end ends a sentence. */
  public void scan(byte[] article, int from, int end) {
    Paragraphs paragraphs = new Paragraphs(article, from, end);
    articleBits.fill(article, from, end);
    while (paragraphs.next()) {
      int first = words.sentences();
      scanParagraph(article, paragraphs.start(), paragraphs.end());
      gaps.endSentence(to);
      traits.describe(first, text, gaps.begin(), to);
      if (text != article) {
        words.locate(first, paragraphs.start(), paragraphs.end());
      }
    }
  }

  private void scanParagraph(byte[] article, int from, int end) {
    if (!articleBits.hasAmpersand() || Entities.indexOfAmpersand(article, from, end) == end) {
      text = article;
      bits = articleBits;
      to = end;
      scanDecoded(from);
    } else {
      text = Entities.decode(article, from, end);
      to = text.length;
      bits = decodedBits;
      bits.fill(text, 0, to);
      scanDecoded(0);
    }
  }

  private void scanDecoded(int from) {
    int at = gaps.pass(gaps.begin(text, from, to));
    while (at < to) {
      at = gaps.pass(scanWords(at));
    }
  }

  /** Scans as many plain words as there are, or one of another kind. */
  private int scanWords(int from) {
    int first = text[from];
    int codePoint = first >= 0 ? first : Utf8.codePointAt(text, from);
    int flags = Characters.flags(codePoint);
    if ((flags & Characters.UNSPACED) != 0) {
      return scanUnspaced(from, codePoint, flags);
    }
    int next = first >= 0 ? run.scan(text, bits, from, to) : from;
    return next == from ? scanWord(from, flags) : next;
  }

  /** A word of one character, and the marks of no script in particular that belong to it. */
  private int scanUnspaced(int from, int codePoint, int flags) {
    gaps.endSentenceBefore(from, flags);
    int next = from + Utf8.length(text[from]);
    int end = next;
    while (end < to && isMarkOfWordBefore(Characters.flags(Utf8.codePointAt(text, end)))) {
      end += Utf8.length(text[end]);
    }
    boolean normal = end == next && (flags & Characters.NORMAL) != 0;
    long hash =
        normal
            ? WordHash.ofOne(Characters.fold(codePoint))
            : wordHash.ofNormalised(text, from, end);
    words.add(hash, Characters.weight(flags));
    gaps.afterUnspacedWord(end);
    return end;
  }

  private static boolean isMarkOfWordBefore(int flags) {
    return (flags & Characters.UNSPACED) == 0
        && (flags & (Characters.MARK | Characters.TRANSPARENT)) != 0;
  }

  /** Scans a word of any script, code point by code point. */
  private int scanWord(int from, int firstFlags) {
    gaps.endSentenceBefore(from, firstFlags);
    int at = from;
    boolean normal = true;
    wordHash.begin();
    while (at < to) {
      int plain = bits.run(at);
      if (plain > 0) {
        wordHash.add(text, at, plain);
        at += plain;
        continue;
      }
      int codePoint = Utf8.codePointAt(text, at);
      int flags = Characters.flags(codePoint);
      if (!gaps.continuesWord(at, flags)) {
        break;
      }
      normal &= keepsNormal(flags);
      if ((flags & Characters.WORD) != 0) {
        wordHash.add(Characters.fold(codePoint));
      }
      at += Utf8.length(text[at]);
    }
    int letters = wordHash.letters();
    long hash = normal ? wordHash.finish() : wordHash.ofNormalised(text, from, at);
    words.add(hash, Words.SPACED_WEIGHT | gaps.numberAt(from, firstFlags));
    gaps.afterWord(at, letters, firstFlags);
    return at;
  }

  private static boolean keepsNormal(int flags) {
    return (flags & Characters.NORMAL) != 0 || (flags & (Characters.WORD | Characters.MARK)) == 0;
  }
}
