package io.github.newsdedupe.cli;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of memory as people write them; the launcher reads them in the same way. */
final class MemorySize {

  /** With less, Java itself and the rules leave nothing for articles. */
  static final long LEAST = 256L << 20;

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([kmgt])b?");

  private static final String UNITS = "kmgt";

  private MemorySize() {}

  /** The size in bytes; empty if it is none. */
  static OptionalLong parse(String size) {
    Matcher matcher = SIZE.matcher(size.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    int bits = 10 * (UNITS.indexOf(matcher.group(2)) + 1);
    long most = Long.MAX_VALUE >> bits;
    return OptionalLong.of(Math.min(Long.parseLong(matcher.group(1)), most) << bits);
  }

  /** The least size of which the launcher makes a heap like this, in full hundreds of megabytes. */
  static String ofHeap(long heap) {
    long megabytes = (heap >> 20) * 16 / 15 + 144;
    return (megabytes / 100 + 1) * 100 + "m";
  }
}
