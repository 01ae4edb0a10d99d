package io.github.newsdedupe.index;

import static io.github.newsdedupe.index.UnsoundException.require;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Numbers and texts as bytes, the lowest byte first, and back. */
final class Bytes {

  private Bytes() {}

  static ByteBuffer wrap(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] of(int[] values, int count) {
    byte[] bytes = new byte[count * Integer.BYTES];
    wrap(bytes).asIntBuffer().put(values, 0, count);
    return bytes;
  }

  static byte[] of(int[] values, char[] others) {
    byte[] bytes = new byte[values.length * Integer.BYTES + others.length * Character.BYTES];
    ByteBuffer buffer = wrap(bytes);
    buffer.asIntBuffer().put(values);
    buffer.position(values.length * Integer.BYTES);
    buffer.asCharBuffer().put(others);
    return bytes;
  }

  /**
   * Numbers.
   *
   * @throws UnsoundException if there are fewer
   */
  static int[] ints(byte[] bytes, int count) {
    require(bytes.length / Integer.BYTES >= count, "too few numbers");
    int[] values = new int[count];
    wrap(bytes).asIntBuffer().get(values);
    return values;
  }

  static char[] chars(byte[] bytes, int from, int count) {
    char[] values = new char[count];
    wrap(bytes).position(from).asCharBuffer().get(values);
    return values;
  }

  /** Texts one after the other, with the place of the end of each before them all. */
  static byte[] of(List<String> texts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int[] ends = new int[texts.size()];
    for (int i = 0; i < ends.length; i++) {
      all.writeBytes(texts.get(i).getBytes(StandardCharsets.UTF_8));
      ends[i] = all.size();
    }
    byte[] bytes = new byte[(1 + ends.length) * Integer.BYTES + all.size()];
    ByteBuffer buffer = wrap(bytes);
    buffer.putInt(ends.length);
    for (int end : ends) {
      buffer.putInt(end);
    }
    buffer.put(all.toByteArray());
    return bytes;
  }

  static List<String> texts(byte[] bytes) {
    ByteBuffer buffer = wrap(bytes);
    int count = bytes.length < Integer.BYTES ? -1 : buffer.getInt();
    require(count >= 0 && count <= buffer.remaining() / Integer.BYTES, "no list of texts");
    int start = (1 + count) * Integer.BYTES;
    List<String> texts = new ArrayList<>(count);
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = buffer.getInt();
      require(to >= from && to <= bytes.length - start, "a text that is nowhere");
      texts.add(new String(bytes, start + from, to - from, StandardCharsets.UTF_8));
      from = to;
    }
    return texts;
  }
}
