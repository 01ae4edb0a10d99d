package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.corpus.JsonFields;
import io.github.newsdedupe.corpus.Provenance;
import io.github.newsdedupe.text.ByteOrderMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles a command reads. */
final class CorpusMixin {

  private static final List<String> FIELDS =
      List.of("id", "text", "title", "source", "date", "url");

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Text files and JSON Lines, also as gzip or zstd, whatever they are called; folders; - for"
              + " standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description =
          "Also read the paths in FILE (- for standard input), one a line or NUL-separated.")
  private Optional<String> filesFrom = Optional.empty();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description =
          "Files to read in folders, as .gitignore would name them. Default: text and JSON Lines by"
              + " their usual suffixes, such as .txt and .jsonl, also compressed.")
  private List<String> includes = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Files and folders to leave out in folders, as .gitignore would name them.")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "Encoding of the files. Default: UTF-8, and Windows-1252 for files that are not.")
  private Optional<String> encoding = Optional.empty();

  @Option(
      names = "--field",
      paramLabel = "NAME=FIELD",
      description =
          "JSON Lines field to read as id, text, title, source, date or url, e.g. text=body.")
  private Map<String, String> fields = new TreeMap<>();

  @Option(
      names = "--source-from",
      paramLabel = "SPEC",
      description =
          "Who published articles that do not say so: path:N, the Nth folder below PATH (in PATH,"
              + " if that is a file), or a CSV file with the columns article and source, date,"
              + " title or url.")
  private Optional<String> sourceFrom = Optional.empty();

  /** Takes paths, and no options. */
  void read(List<String> named) {
    paths = named;
  }

  /** What to read, checked. */
  CorpusOptions toOptions(InputStream in) {
    return toOptions(in, false);
  }

  /** What to read, checked; it may be nothing if the user has said what else to look at. */
  CorpusOptions toOptions(InputStream in, boolean mayBeNothing) {
    List<String> all = new ArrayList<>(paths);
    filesFrom.ifPresent(file -> all.addAll(listedIn(file, in)));
    if (all.isEmpty() && filesFrom.isEmpty() && !mayBeNothing) {
      throw new UsageException("name at least one file or folder, or - for standard input");
    }
    check(all);
    try {
      return new CorpusOptions(
          all,
          includes.isEmpty() ? CorpusOptions.DEFAULT_INCLUDES : includes,
          excludes,
          encoding.filter(name -> !name.equals("auto")).map(this::charset),
          jsonFields(),
          sourceFrom.map(Provenance::of),
          List.of(),
          List.of());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Whether the paths are listed in this file, or {@code -} for standard input. */
  boolean isListedOn(String file) {
    return filesFrom.equals(Optional.of(file));
  }

  private void check(List<String> all) {
    if (all.contains("")) {
      throw new UsageException("an empty path; is a variable not set?");
    }
    if (isListedOn("-") && paths.contains("-")) {
      throw new UsageException("standard input cannot be both the list of files and an article");
    }
  }

  private JsonFields jsonFields() {
    for (String name : fields.keySet()) {
      if (!FIELDS.contains(name)) {
        throw new UsageException(
            "--field " + name + "=…: only " + String.join(", ", FIELDS) + " can be named");
      }
    }
    return new JsonFields(
        field("id"), field("text"), field("title"), field("source"), field("date"), field("url"));
  }

  private String field(String name) {
    return fields.getOrDefault(name, name);
  }

  private Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--encoding " + name + ": no such encoding");
    }
  }

  private static List<String> listedIn(String file, InputStream in) {
    try {
      byte[] bytes = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
      String list = new String(ByteOrderMark.unmarked(bytes), StandardCharsets.UTF_8);
      String separator = list.indexOf('\0') >= 0 ? "\0" : "\r?\n";
      return Arrays.stream(list.split(separator)).filter(path -> !path.isBlank()).toList();
    } catch (IOException e) {
      throw new DedupeException(
          "--files-from " + file + ": cannot be read: " + DedupeException.reasonOf(e), e);
    }
  }
}
