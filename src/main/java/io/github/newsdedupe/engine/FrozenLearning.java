package io.github.newsdedupe.engine;

import io.github.newsdedupe.index.IndexReader;
import io.github.newsdedupe.learn.Kind;
import io.github.newsdedupe.learn.LearnedFurniture;
import io.github.newsdedupe.learn.LearnedSegment;
import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an index has learned, as it keeps it.
 *
 * @param furniture that is left out of its articles
 * @param entries the same as reports name it
 */
record FrozenLearning(LearnedFurniture furniture, List<LearnedEntry> entries) {

  static final FrozenLearning NONE = new FrozenLearning(LearnedFurniture.NONE, List.of());

  FrozenLearning {
    entries = List.copyOf(entries);
  }

  byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(furniture.segments().size());
      for (LearnedSegment segment : furniture.segments()) {
        write(segment.source(), out);
        out.writeLong(segment.key());
        write(segment.kind().name(), out);
        out.writeInt(segment.articles());
        out.writeInt(segment.groups());
      }
      out.writeInt(entries.size());
      for (LearnedEntry entry : entries) {
        write(entry.text(), out);
        write(entry.kind(), out);
        write(entry.source(), out);
        out.writeInt(entry.articles());
        out.writeInt(entry.groups());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  /** What an index has learned. */
  static FrozenLearning of(IndexReader index) {
    return index.learned(FrozenLearning::decode).orElse(NONE);
  }

  /** What these bytes hold; nothing if they are none that were encoded. */
  static Optional<FrozenLearning> decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<LearnedSegment> segments = new ArrayList<>();
      for (int left = readCount(in); left > 0; left--) {
        segments.add(
            new LearnedSegment(
                read(in), in.readLong(), kindOf(read(in)), readCount(in), readCount(in), 0));
      }
      List<LearnedEntry> entries = new ArrayList<>();
      for (int left = readCount(in); left > 0; left--) {
        entries.add(new LearnedEntry(read(in), read(in), read(in), readCount(in), readCount(in)));
      }
      return Optional.of(new FrozenLearning(LearnedFurniture.of(segments), entries));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Kind kindOf(String name) throws IOException {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IOException("no kind of furniture"));
  }

  private static int readCount(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0) {
      throw new IOException("less than nothing");
    }
    return count;
  }

  private static String read(DataInputStream in) throws IOException {
    int length = readCount(in);
    byte[] utf8 = in.readNBytes(length);
    if (utf8.length < length) {
      throw new EOFException();
    }
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
