package io.github.newsdedupe.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of a test, and corpora of what lies in it. */
final class Folder {

  private final Path root;

  Folder(Path root) {
    this.root = root;
  }

  Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.write(file, content);
  }

  Path link(String name, String target) throws IOException {
    Path link = root.resolve(name);
    Files.createDirectories(link.resolveSibling("."));
    return Files.createSymbolicLink(link, Path.of(target));
  }

  /** The path of something in this folder. */
  String path(String name) {
    return root.resolve(name).toString();
  }

  /** A corpus of paths in this folder; none means the folder itself. */
  Corpus corpus(String... names) throws IOException {
    List<String> paths = Stream.of(names).map(this::path).toList();
    return open(CorpusOptions.of(paths.isEmpty() ? List.of(root.toString()) : paths));
  }

  /** A corpus of the folder with other globs. */
  Corpus matching(List<String> includes, List<String> excludes) throws IOException {
    return open(
        new CorpusOptions(
            List.of(root.toString()),
            includes,
            excludes,
            Optional.empty(),
            JsonFields.DEFAULT,
            Optional.empty(),
            List.of(),
            List.of()));
  }

  /** The ids of all articles, without the path of this folder. */
  List<String> idsOf(Corpus corpus) {
    return Collected.of(corpus).ids().stream().map(this::relative).toList();
  }

  /** An id without the path of this folder. */
  String relative(String id) {
    return id.replace(root + "/", "");
  }

  static Corpus open(CorpusOptions options) throws IOException {
    return Corpus.open(options, InputStream.nullInputStream());
  }

  static Corpus standardInput(String content) throws IOException {
    return Corpus.open(
        CorpusOptions.of(List.of(Corpus.STANDARD_INPUT)),
        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }
}
