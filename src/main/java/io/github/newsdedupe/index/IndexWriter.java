package io.github.newsdedupe.index;

import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Adds articles to an index and takes them out. What is not committed was never there; every full
 * block is committed at once. Threads may add at the same time.
 */
public final class IndexWriter implements AutoCloseable {

  private final IndexFolder folder;
  private final FileChannel lock;
  private final DataFile file;
  private final List<IndexBlock> blocks;
  private final IdTable ids = new IdTable();

  /** Of the articles that were there when the index was opened. */
  private final OriginTable origins = new OriginTable();

  private final BitSet removed;
  private Manifest manifest;
  private OpenBlock open = new OpenBlock();
  private boolean removedChanged;

  /** Whether the index is being replaced by this one, which nobody sees until it is whole. */
  private final boolean renewing;

  private int added;
  private int replaced;

  /** The ids of the block that was looked into last. */
  private int lookedAt = -1;

  private List<String> idsLookedAt = List.of();

  IndexWriter(IndexFolder folder, FileChannel lock, Manifest manifest) {
    this(folder, lock, manifest, false);
  }

  private IndexWriter(IndexFolder folder, FileChannel lock, Manifest manifest, boolean renewing) {
    this.folder = folder;
    this.lock = lock;
    this.manifest = manifest;
    this.renewing = renewing;
    this.file = DataFile.toWrite(folder.dataFile(manifest), manifest.length(), folder.disk());
    try {
      this.blocks = IndexBlock.all(file, manifest);
      this.removed = IndexReader.removed(file, manifest);
      blocks.forEach(this::loadIds);
    } catch (RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  private void loadIds(IndexBlock block) {
    List<String> ofBlock = block.ids();
    RowColumns rows = block.rows();
    long[] ofRows = rows.origins();
    for (int i = 0; i < block.size(); i++) {
      ids.put(ofBlock.get(i), block.first() + i, rows.record(i));
      if (ofRows[i] != 0) {
        origins.put(ofRows[i], block.first() + i);
      }
    }
  }

  /**
   * The same index begun anew: it takes the place of this one with its first commit. Until then its
   * file is one that holds nothing; a file that no manifest names would stay if the run is killed.
   */
  public IndexWriter renewed(IndexSettings settings) {
    DataFiles next = manifest.files().next();
    manifest = manifest.with(manifest.files().with(next.current()));
    folder.commit(manifest);
    return new IndexWriter(folder, lock, Manifest.empty(settings, next), true);
  }

  /**
   * What was learned; none before anything was frozen.
   *
   * @param form makes it of its bytes; nothing if they are none of it
   */
  public <T> Optional<T> learned(Function<byte[], Optional<T>> form) {
    return IndexReader.learned(file, manifest, form);
  }

  /** Keeps what was learned, for good. */
  public synchronized void freeze(byte[] learned) {
    Section section = file.append(learned);
    manifest =
        new Manifest(
            manifest.settings(),
            manifest.files(),
            manifest.length(),
            Optional.of(section),
            manifest.removed(),
            manifest.blocks());
    if (!renewing) {
      commit();
    }
  }

  /** Whether an article is there, with the same id, text and metadata. */
  public synchronized boolean has(ArticleRecord article) {
    return ids.has(article.id(), article.checksum(), row -> !removed.get(row));
  }

  /** The ids of the articles that lay there when the index was opened, and are still in it. */
  public synchronized List<String> idsAt(long origin) {
    return origins
        .rows(origin)
        .filter(row -> !removed.get(row) && originOf(row) == origin)
        .mapToObj(this::idOf)
        .toList();
  }

  private long originOf(int row) {
    IndexBlock block = blocks.get(IndexReader.blockOf(row, blocks));
    return block.origin(row - block.first());
  }

  /** Where the article with this id lay when it was added, as a number; none if there is none. */
  public synchronized OptionalLong originOf(String id) {
    int row = rowOf(id);
    return row < 0
        ? OptionalLong.empty()
        : OptionalLong.of(row < committedRows() ? originOf(row) : 0);
  }

  private int rowOf(String id) {
    return ids.find(id, candidate -> !removed.get(candidate) && idOf(candidate).equals(id));
  }

  /** Adds articles; one whose id is there takes its place. */
  public synchronized void append(IndexBatch batch) {
    List<StoredChunk> chunks = new ArrayList<>();
    for (Chunk chunk : batch.chunks()) {
      chunks.add(new StoredChunk(file.append(chunk.compressed()), chunk.length()));
    }
    for (IndexBatch.Entry entry : batch.entries()) {
      if (remove(entry.id())) {
        replaced++;
      }
      ids.put(entry.id(), committedRows() + open.size(), entry.checksum());
      open.add(entry, chunks.get(entry.chunk()));
      added++;
      if (open.isFull()) {
        endBlock();
      }
    }
  }

  private void endBlock() {
    if (renewing) {
      writeBlock();
    } else {
      commit();
    }
  }

  /** Takes an article out; tells whether it was there. */
  public synchronized boolean remove(String id) {
    int row = rowOf(id);
    if (row >= 0) {
      removed.set(row);
      removedChanged = true;
    }
    return row >= 0;
  }

  /** Takes out what lay there when the index was opened; tells whether there was anything. */
  public synchronized boolean removeAt(long origin) {
    List<String> there = idsAt(origin);
    there.forEach(this::remove);
    return !there.isEmpty();
  }

  private String idOf(int row) {
    int committed = committedRows();
    if (row >= committed) {
      return open.id(row - committed);
    }
    int block = IndexReader.blockOf(row, blocks);
    if (block != lookedAt) {
      idsLookedAt = blocks.get(block).ids();
      lookedAt = block;
    }
    return idsLookedAt.get(row - blocks.get(block).first());
  }

  private int committedRows() {
    if (blocks.isEmpty()) {
      return 0;
    }
    IndexBlock last = blocks.get(blocks.size() - 1);
    return last.first() + last.size();
  }

  private void writeBlock() {
    if (open.size() == 0) {
      return;
    }
    int first = committedRows();
    Manifest.Block block = open.writeTo(file);
    List<Manifest.Block> all = new ArrayList<>(manifest.blocks());
    all.add(block);
    manifest =
        new Manifest(
            manifest.settings(),
            manifest.files(),
            manifest.length(),
            manifest.learned(),
            manifest.removed(),
            all);
    blocks.add(IndexBlock.open(file, block, first, 0));
    open = new OpenBlock();
  }

  /** Makes what was done so far outlive whatever comes. */
  public synchronized void commit() {
    writeBlock();
    Optional<Section> removedSection =
        removedChanged ? Optional.of(file.append(removed.toByteArray())) : manifest.removed();
    file.force();
    manifest =
        new Manifest(
            manifest.settings(),
            manifest.files(),
            file.length(),
            manifest.learned(),
            removedSection,
            manifest.blocks());
    folder.commit(manifest);
    removedChanged = false;
    if (renewing) {
      folder.deleteUnused(manifest.files());
    }
  }

  /** How many articles were added, replacements among them. */
  public synchronized int added() {
    return added;
  }

  /** How many took the place of another. */
  public synchronized int replaced() {
    return replaced;
  }

  /** How many articles there are. */
  public synchronized int articles() {
    return committedRows() + open.size() - removed.cardinality();
  }

  @Override
  public void close() {
    file.close();
    folder.close(lock);
  }
}
