package io.github.newsdedupe.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strings as UTF-8 in pages, each with its length before it: a fifth of what String objects take.
 * Handles are numbers.
 */
final class Names {

  private static final int PAGE_BITS = 20;
  private static final int PAGE = 1 << PAGE_BITS;

  /** Names begin at multiples of it, so that handles of 31 bits reach eight gigabytes. */
  private static final int ALIGNED_BITS = 2;

  private final List<byte[]> pages = new ArrayList<>();

  /** Where the next name goes in the last page. */
  private int free = PAGE;

  /** Adds a name; returns its handle. */
  int add(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int needed = Integer.BYTES + bytes.length;
    if (needed > PAGE - free) {
      pages.add(new byte[Math.max(PAGE, needed)]);
      free = 0;
    }
    byte[] page = pages.get(pages.size() - 1);
    int at = free;
    for (int i = 0; i < Integer.BYTES; i++) {
      page[at + i] = (byte) (bytes.length >>> (i * Byte.SIZE));
    }
    System.arraycopy(bytes, 0, page, at + Integer.BYTES, bytes.length);
    int aligned = 1 << ALIGNED_BITS;
    free = (at + needed + aligned - 1) & -aligned;
    return ((pages.size() - 1) << (PAGE_BITS - ALIGNED_BITS)) | (at >>> ALIGNED_BITS);
  }

  /** The name with this handle. */
  String get(int handle) {
    byte[] page = page(handle);
    int at = at(handle);
    return new String(page, at + Integer.BYTES, length(page, at), StandardCharsets.UTF_8);
  }

  /** Compares two names byte by byte, which is the order of their code points. */
  int compare(int one, int other) {
    byte[] a = page(one);
    byte[] b = page(other);
    int atA = at(one);
    int atB = at(other);
    return Arrays.compareUnsigned(
        a,
        atA + Integer.BYTES,
        atA + Integer.BYTES + length(a, atA),
        b,
        atB + Integer.BYTES,
        atB + Integer.BYTES + length(b, atB));
  }

  /** Whether a name ends with a colon and digits after it. */
  boolean endsWithNumber(int handle) {
    byte[] page = page(handle);
    int start = at(handle) + Integer.BYTES;
    int end = start + length(page, at(handle));
    int at = end - 1;
    while (at > start && page[at] >= '0' && page[at] <= '9') {
      at--;
    }
    return at > start && at < end - 1 && page[at] == ':';
  }

  private byte[] page(int handle) {
    return pages.get(handle >>> (PAGE_BITS - ALIGNED_BITS));
  }

  private static int at(int handle) {
    return (handle << ALIGNED_BITS) & (PAGE - 1);
  }

  private static int length(byte[] page, int at) {
    int length = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      length |= (page[at + i] & 0xFF) << (i * Byte.SIZE);
    }
    return length;
  }
}
