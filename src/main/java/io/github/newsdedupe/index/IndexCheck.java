package io.github.newsdedupe.index;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * @throws DedupeException when there is none, or it cannot be read
   */
  public static List<String> damagesOf(IndexFolder folder) {
    Optional<Manifest> whole = folder.manifestIfWhole();
    return whole.isPresent()
        ? damagesOf(folder, whole.get())
        : List.of(folder.manifestFile() + ": damaged: it tells what the index holds");
  }

  private static List<String> damagesOf(IndexFolder folder, Manifest manifest) {
    try (DataFile file = DataFile.toRead(folder.dataFile(manifest), 0)) {
      IndexCheck check = new IndexCheck(manifest, file);
      check.all();
      return check.damages;
    } catch (NoSuchFileException e) {
      return List.of(folder.dataFile(manifest) + ": " + DedupeException.reasonOf(e));
    } catch (IOException e) {
      throw Damage.unreadable(folder.dataFile(manifest), e);
    }
  }

  private void all() {
    manifest.learned().ifPresent(section -> read(section, "what was learned"));
    manifest.removed().ifPresent(section -> read(section, "which articles were removed"));
    int first = 0;
    for (int i = 0; i < manifest.blocks().size(); i++) {
      Manifest.Block block = manifest.blocks().get(i);
      String name = "articles " + (first + 1) + " to " + (first + block.articles());
      read(block.header(), name).ifPresent(header -> checkBlock(BlockParts.decode(header), name));
      first += block.articles();
    }
  }

  private Optional<byte[]> read(Section section, String what) {
    Optional<byte[]> bytes = file.readIfWhole(section);
    if (bytes.isEmpty()) {
      damages.add(file.path() + ": bytes " + section.range() + " are damaged or missing: " + what);
    }
    return bytes;
  }

  private void checkBlock(BlockParts parts, String name) {
    parts.sections().forEach(section -> read(section, "sketches of " + name));
    file.readIfWhole(parts.chunks()).ifPresent(chunks -> checkTexts(chunks, name));
  }

  private void checkTexts(byte[] chunks, String name) {
    for (StoredChunk chunk : StoredChunk.all(chunks)) {
      read(chunk.section(), "texts of " + name);
    }
  }
}
