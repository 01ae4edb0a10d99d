package io.github.newsdedupe.store;

import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.lsh.BandHashes;
import io.github.newsdedupe.sketch.ShingleSample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Sketched batches as bytes. Files are named by their number in the list of the corpus. */
final class BatchCodec {

  private final List<InputFile> files;
  private final Map<InputFile, Integer> numbers = new HashMap<>();

  BatchCodec(List<InputFile> files) {
    this.files = files;
    for (int i = 0; i < files.size(); i++) {
      numbers.put(files.get(i), i);
    }
  }

  /** Whether all articles lie on a line or in a file of their own. */
  boolean canPlace(SketchedBatch batch) {
    return batch.articles().stream().map(SketchedArticle::locator).allMatch(this::canPlace);
  }

  private boolean canPlace(Locator locator) {
    return numbers.containsKey(locator.file())
        && (locator instanceof Locator.JsonLine || locator instanceof Locator.WholeFile);
  }

  byte[] encode(SketchedBatch batch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(batch.number());
      out.writeInt(batch.articles().size());
      for (SketchedArticle article : batch.articles()) {
        write(article, out);
      }
      out.writeInt(batch.skipped().size());
      for (Skipped skipped : batch.skipped()) {
        writeString(skipped.path(), out);
        writeString(skipped.reason(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  SketchedBatch decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int number = in.readInt();
      List<SketchedArticle> articles = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        articles.add(readArticle(in));
      }
      List<Skipped> skipped = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        skipped.add(new Skipped(readString(in), readString(in)));
      }
      return new SketchedBatch(number, articles, skipped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(SketchedArticle article, DataOutputStream out) throws IOException {
    writeString(article.id(), out);
    writeLocator(article.locator(), out);
    writeInts(article.bands().toArray(), out);
    writeInts(article.sample().toArray(), out);
    writeString(article.source(), out);
    out.writeBoolean(article.day().isPresent());
    out.writeLong(article.day().orElse(0));
    out.writeInt(article.length());
    out.writeInt(article.shingles());
    out.writeBoolean(article.thin());
    out.writeBoolean(article.suspect());
    out.writeInt(article.heavyRules().size());
    for (String rule : article.heavyRules()) {
      writeString(rule, out);
    }
    writeSegments(article.segments(), out);
    out.writeInt(article.checksum());
  }

  private SketchedArticle readArticle(DataInputStream in) throws IOException {
    String id = readString(in);
    Locator locator = readLocator(in);
    BandHashes bands = BandHashes.ofArray(readInts(in));
    ShingleSample sample = ShingleSample.ofArray(readInts(in));
    String source = readString(in);
    boolean dated = in.readBoolean();
    long day = in.readLong();
    return new SketchedArticle(
        id,
        locator,
        bands,
        sample,
        source,
        dated ? OptionalLong.of(day) : OptionalLong.empty(),
        in.readInt(),
        in.readInt(),
        in.readBoolean(),
        in.readBoolean(),
        readStrings(in),
        readSegments(in, id, source),
        in.readInt());
  }

  private void writeLocator(Locator locator, DataOutputStream out) throws IOException {
    out.writeInt(numbers.getOrDefault(locator.file(), -1));
    boolean onLine = locator instanceof Locator.JsonLine;
    out.writeBoolean(onLine);
    if (locator instanceof Locator.JsonLine line) {
      out.writeLong(line.offset());
      out.writeInt(line.length());
      out.writeLong(line.line());
    }
  }

  private Locator readLocator(DataInputStream in) throws IOException {
    InputFile file = files.get(in.readInt());
    return in.readBoolean()
        ? new Locator.JsonLine(file, in.readLong(), in.readInt(), in.readLong())
        : new Locator.WholeFile(file);
  }

  private static void writeSegments(Optional<ArticleSegments> segments, DataOutputStream out)
      throws IOException {
    int size = segments.map(ArticleSegments::size).orElse(0);
    out.writeInt(segments.isPresent() ? size : -1);
    long[] keys = new long[size];
    char[] lengths = new char[size];
    segments.ifPresent(s -> s.copyTo(keys, lengths, 0));
    for (int i = 0; i < size; i++) {
      out.writeLong(keys[i]);
      out.writeChar(lengths[i]);
    }
  }

  private static Optional<ArticleSegments> readSegments(
      DataInputStream in, String id, String source) throws IOException {
    int size = in.readInt();
    if (size < 0) {
      return Optional.empty();
    }
    long[] keys = new long[size];
    char[] lengths = new char[size];
    for (int i = 0; i < size; i++) {
      keys[i] = in.readLong();
      lengths[i] = in.readChar();
    }
    return Optional.of(ArticleSegments.of(id, source, keys, lengths));
  }

  private static void writeInts(int[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static int[] readInts(DataInputStream in) throws IOException {
    int[] values = new int[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
    return values;
  }

  /** {@code writeUTF} ends at 65,535 bytes, and an id may be longer. */
  private static void writeString(String value, DataOutputStream out) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readString(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static List<String> readStrings(DataInputStream in) throws IOException {
    List<String> values = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.add(readString(in));
    }
    return values;
  }
}
