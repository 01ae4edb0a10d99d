package io.github.newsdedupe.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Alters an index as somebody does who knows the format: something is other than any writer makes
 * it, and all checksums are right.
 */
public final class Forgery {

  /** Which part of a block is made of the others. */
  private static final int CHUNKS = 4;

  private static final List<String> ABSURD =
      List.of(
          "-1",
          "0",
          "1",
          "4096",
          "2147483647",
          "2147483648",
          "-9223372036854775808",
          "9223372036854775807",
          "1e999",
          "NaN",
          "1e-300",
          "null",
          "\"x\"",
          "true",
          "[1]",
          "9".repeat(5_000),
          "[".repeat(100_000),
          "{\"a\":".repeat(5_000));

  private final SplittableRandom random;
  private final Manifest manifest;
  private final byte[] file;
  private final List<Block> blocks = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private String told = "";

  /** What a block is made of. */
  private static final class Block {
    private int articles;
    private final List<byte[]> parts = new ArrayList<>();
    private final List<byte[]> chunks = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
  }

  private Forgery(Manifest manifest, byte[] file, SplittableRandom random) {
    this.random = random;
    this.manifest = manifest;
    this.file = file;
    manifest.blocks().forEach(this::load);
  }

  private byte[] bytes(Section section) {
    int from = (int) section.offset();
    return Arrays.copyOfRange(file, from, from + section.length());
  }

  private void load(Manifest.Block from) {
    Block block = new Block();
    block.articles = from.articles();
    long end = from.header().offset();
    for (Section part : BlockParts.decode(bytes(from.header()), 0, end).sections()) {
      block.parts.add(bytes(part));
    }
    for (StoredChunk chunk : StoredChunk.all(block.parts.get(CHUNKS), end)) {
      block.chunks.add(bytes(chunk.section()));
      block.lengths.add(chunk.length());
    }
    blocks.add(block);
  }

  /**
   * Writes an altered index.
   *
   * @param whole an index, with at least two articles in each block
   * @param forged a folder for it
   * @return what is altered
   */
  public static String write(Path whole, Path forged, SplittableRandom random) throws IOException {
    Files.createDirectories(forged);
    Manifest manifest = IndexFolder.at(whole).manifest();
    Forgery forgery =
        new Forgery(manifest, Files.readAllBytes(IndexFolder.at(whole).dataFile(manifest)), random);
    String json = forgery.forge();
    Files.write(forged.resolve(manifest.files().current()), forgery.out.toByteArray());
    Files.writeString(forged.resolve("index.json"), json);
    return forgery.told;
  }

  private String forge() {
    int kind = random.nextInt(10);
    byte[] learned = manifest.learned().map(this::bytes).orElseThrow();
    byte[] removed = manifest.removed().map(this::bytes).orElseThrow();
    switch (kind) {
      case 0 -> learned = altered("learned", learned);
      case 1 -> removed = altered("removed", removed);
      case 2 -> alterChunk(anyBlock());
      case 3 -> alterText(anyBlock());
      case 4, 5, 6 -> alterPart(anyBlock(), random.nextInt(CHUNKS + 1));
      case 7 -> alterPart(anyBlock(), random.nextInt(anyBlock().parts.size()));
      default -> told = "";
    }
    Optional<Section> learnedAt = Optional.of(append(learned));
    List<Manifest.Block> written = new ArrayList<>();
    blocks.forEach(block -> written.add(writeBlock(block, kind == 8)));
    Optional<Section> removedAt = Optional.of(append(removed));
    byte[] json =
        ManifestJson.encode(
            new Manifest(
                manifest.settings(), manifest.files(), out.size(), learnedAt, removedAt, written));
    return kind == 9 ? alteredJson(json) : new String(json, StandardCharsets.UTF_8);
  }

  private Block anyBlock() {
    return blocks.get(random.nextInt(blocks.size()));
  }

  private Section append(byte[] bytes) {
    Section section = new Section(out.size(), bytes.length, Section.checksumOf(bytes));
    out.writeBytes(bytes);
    return section;
  }

  private int absurd() {
    int[] values = {
      -1, 0, 1, 2, 4_095, 4_096, 65_535, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE
    };
    int at = random.nextInt(values.length + 1);
    return at == values.length ? random.nextInt() : values[at];
  }

  private byte[] altered(String name, byte[] bytes) {
    byte[] altered = bytes.clone();
    int at = bytes.length < Integer.BYTES ? 0 : random.nextInt(bytes.length / Integer.BYTES) * 4;
    switch (bytes.length < Integer.BYTES ? 2 : random.nextInt(5)) {
      case 0, 1 -> Bytes.wrap(altered).putInt(at, absurd());
      case 2 -> altered = Arrays.copyOf(bytes, random.nextInt(2 * bytes.length + 9));
      case 3 -> Arrays.fill(altered, at, Math.min(bytes.length, at + 64), (byte) -1);
      default -> altered[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    told = name + " at " + at + " of " + bytes.length + ", now " + altered.length;
    return altered;
  }

  private void alterPart(Block block, int part) {
    if (part == CHUNKS) {
      block.articles = Math.floorMod(absurd(), 4_097);
      told = "now " + block.articles + " articles";
    } else {
      block.parts.set(part, altered("part " + part, block.parts.get(part)));
    }
  }

  private void alterChunk(Block block) {
    int chunk = random.nextInt(block.chunks.size());
    if (random.nextBoolean()) {
      block.lengths.set(chunk, absurd());
      told = "length of chunk " + chunk;
    } else {
      block.chunks.set(chunk, altered("chunk " + chunk, block.chunks.get(chunk)));
    }
  }

  /** Of a record the lengths of its fields, or its text. */
  private void alterText(Block block) {
    int chunk = random.nextInt(block.chunks.size());
    byte[] records = new Chunk(block.chunks.get(chunk), block.lengths.get(chunk)).expand();
    if (random.nextBoolean()) {
      int at = random.nextInt(5);
      Bytes.wrap(records).putInt(Integer.BYTES * at, absurd());
      told = "field " + at + " of a record";
    } else {
      Arrays.fill(records, records.length / 2, records.length, (byte) random.nextInt(256));
      told = "half a text";
    }
    block.chunks.set(chunk, Chunk.of(records).compressed());
  }

  private Manifest.Block writeBlock(Block block, boolean lies) {
    List<StoredChunk> chunks = new ArrayList<>();
    for (int i = 0; i < block.chunks.size(); i++) {
      chunks.add(new StoredChunk(append(block.chunks.get(i)), block.lengths.get(i)));
    }
    boolean ofChunks = lies && random.nextBoolean();
    if (ofChunks) {
      int at = random.nextInt(chunks.size());
      chunks.set(at, new StoredChunk(lie(chunks.get(at).section()), chunks.get(at).length()));
    }
    byte[] places = new byte[chunks.size() * StoredChunk.BYTES];
    ByteBuffer buffer = Bytes.wrap(places);
    chunks.forEach(chunk -> chunk.putInto(buffer));
    block.parts.set(CHUNKS, places);
    List<Section> sections = new ArrayList<>();
    block.parts.forEach(part -> sections.add(append(part)));
    if (lies && !ofChunks) {
      int at = random.nextInt(sections.size());
      sections.set(at, lie(sections.get(at)));
    }
    byte[] header = new BlockParts(sections).encode();
    return new Manifest.Block(append(header), block.articles);
  }

  /** A section that lies elsewhere or has another length, with the checksum that it has there. */
  private Section lie(Section section) {
    long offset = random.nextBoolean() ? section.offset() : random.nextInt(out.size()) & -4L;
    int length = random.nextBoolean() ? section.length() : absurd();
    boolean there = length >= 0 && offset + (long) length <= out.size();
    byte[] bytes = out.toByteArray();
    int checksum =
        there ? Section.checksumOf(bytes, (int) offset, (int) offset + length) : absurd();
    told = section + " said to be " + offset + " " + length;
    return new Section(offset, length, checksum);
  }

  private String alteredJson(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    String body = text.substring(0, text.indexOf(",\"checksum\""));
    Matcher value = Pattern.compile("(?<=[:,\\[])(-?[0-9.]+|\"[^\"]*\"(?!:)|true)").matcher(body);
    List<int[]> places = new ArrayList<>();
    while (value.find()) {
      places.add(new int[] {value.start(), value.end()});
    }
    int[] place = places.get(random.nextInt(places.size()));
    String absurd = ABSURD.get(random.nextInt(ABSURD.size()));
    told =
        body.substring(place[0], place[1])
            + " now "
            + absurd.substring(0, Math.min(30, absurd.length()));
    return signed(body.substring(0, place[0]) + absurd + body.substring(place[1]));
  }

  /** A manifest with its checksum. */
  public static String signed(String body) {
    int checksum = Section.checksumOf(body.getBytes(StandardCharsets.UTF_8));
    return body + ",\"checksum\":\"" + HexFormat.of().toHexDigits(checksum) + "\"}\n";
  }
}
