package io.github.newsdedupe.index;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.lsh.SampleColumns;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads an index from end to end and names every part that is not what was written. */
public final class IndexCheck {

  private final Manifest manifest;
  private final DataFile file;
  private final List<String> damages = new ArrayList<>();

  private IndexCheck(Manifest manifest, DataFile file) {
    this.manifest = manifest;
    this.file = file;
  }

  /**
   * The damages of an index, one a line; none if it is whole.
   *
   * @param learned makes of its bytes what was learned; nothing if they are none of it
   * @throws DedupeException when there is none, or it cannot be read
   */
  public static List<String> damagesOf(
      IndexFolder folder, Function<byte[], ? extends Optional<?>> learned) {
    Optional<Manifest> whole = folder.manifestIfWhole();
    return whole.isPresent()
        ? damagesOf(folder, whole.get(), learned)
        : List.of(folder.manifestFile() + ": damaged: it tells what the index holds");
  }

  private static List<String> damagesOf(
      IndexFolder folder, Manifest manifest, Function<byte[], ? extends Optional<?>> learned) {
    try (DataFile file = folder.open(manifest, 0)) {
      IndexCheck check = new IndexCheck(manifest, file);
      check.all(learned);
      return check.damages;
    } catch (NoSuchFileException e) {
      return List.of(folder.dataFile(manifest) + ": " + DedupeException.reasonOf(e));
    } catch (IOException e) {
      throw Damage.unreadable(folder.dataFile(manifest), e);
    }
  }

  private void all(Function<byte[], ? extends Optional<?>> learned) {
    read(
        "what was learned",
        () ->
            IndexReader.learned(
                file, manifest, bytes -> learned.apply(bytes).map(Object.class::cast)));
    read("which articles were removed", () -> IndexReader.removed(file, manifest));
    int first = 0;
    long from = 0;
    for (Manifest.Block block : manifest.blocks()) {
      int row = first;
      long behind = from;
      String name = "articles " + (first + 1) + " to " + (first + block.articles());
      read(name, () -> IndexBlock.open(file, block, row, behind))
          .ifPresent(opened -> checkBlock(opened, name));
      first += block.articles();
      from = block.header().end();
    }
    if (damages.isEmpty()) {
      read("what was written last", () -> file.requireLength(manifest.length()));
    }
  }

  /** What there is of a part, unless it is damaged. */
  private <T> Optional<T> read(String what, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (DedupeException e) {
      damages.add(Damage.briefly(e, file.path()) + ": " + what);
      return Optional.empty();
    }
  }

  private void checkBlock(IndexBlock block, String name) {
    String sketches = "sketches of " + name;
    Optional<RowColumns> rows = read(sketches, block::rows);
    rows.ifPresent(found -> read(sketches, () -> block.sourcesOf(found)));
    read(sketches, block::ids);
    read(sketches, () -> block.heavyRules(i -> true));
    for (int band = 0; band < block.bands(); band++) {
      int of = band;
      read(sketches, () -> block.hashes(of));
    }
    for (int part = 0; part < SampleColumns.PARTS; part++) {
      int of = part;
      read(sketches, () -> block.samples(of))
          .ifPresent(s -> read(sketches, () -> block.holders(of)));
    }
    rows.flatMap(found -> read("texts of " + name, block::texts))
        .ifPresent(texts -> checkTexts(texts, "texts of " + name));
  }

  private void checkTexts(BlockTexts texts, String name) {
    Locator anywhere =
        new Locator.WholeFile(new InputFile(file.path(), file.path().toString(), false, 0));
    for (int chunk = 0; chunk < texts.chunks(); chunk++) {
      int of = chunk;
      read(name, () -> texts.check(of, anywhere));
    }
  }
}
