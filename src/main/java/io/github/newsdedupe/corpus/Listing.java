package io.github.newsdedupe.corpus;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What paths of a command line name: files, those in folders, and pipes. */
final class Listing {

  private final FileWalk walk;
  private final Pipes pipes;

  private Listing(FileWalk walk, Pipes pipes) {
    this.walk = walk;
    this.pipes = pipes;
  }

  /**
   * Lists what paths name.
   *
   * @param walk that has not begun
   * @param in standard input, read only if a path is {@code -}
   */
  static Listing of(List<String> paths, FileWalk walk, InputStream in, Spool spool) {
    Listing listing = new Listing(walk, new Pipes(spool));
    for (String path : paths) {
      if (path.equals(Corpus.STANDARD_INPUT)) {
        listing.pipes.add(Corpus.STANDARD_INPUT, in);
      } else if (!listing.pipes.addIfPipe(path)) {
        listing.walk.addRoot(path);
      }
    }
    return listing;
  }

  /** Files in the order of their ids, then what was spooled. */
  List<InputFile> files() {
    List<InputFile> files = new ArrayList<>(walk.files());
    files.addAll(pipes.files());
    return files;
  }

  boolean isEmpty() {
    return walk.files().isEmpty() && pipes.files().isEmpty();
  }

  /** What was found and cannot be read. */
  List<Skipped> skipped() {
    List<Skipped> skipped = new ArrayList<>(walk.skipped());
    skipped.addAll(pipes.skipped());
    return skipped;
  }

  boolean hasPipes() {
    return !pipes.files().isEmpty();
  }

  boolean isPipe(InputFile file) {
    return pipes.files().contains(file);
  }

  /** A file that is in another listing too, under whatever name. */
  Optional<Path> sharedWith(Listing other) {
    return walk.sharedWith(other.walk);
  }
}
