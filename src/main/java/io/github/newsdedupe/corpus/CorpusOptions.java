package io.github.newsdedupe.corpus;

import io.github.newsdedupe.files.OwnFolder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to read and how.
 *
 * @param paths files and folders, {@code -} for standard input
 * @param includes patterns of which a file in a folder must match one; not empty
 * @param excludes patterns that neither it nor a folder around it may match
 * @param encoding of plain text; none means UTF-8, or what {@link TextDecoder} takes it for
 * @param fields the names of JSON Lines fields
 * @param provenance knows what the articles do not say themselves
 * @param against files and folders whose articles those of {@code paths} are held against; none if
 *     those are compared among each other
 * @param own folders with files of the program, of which none is read
 */
public record CorpusOptions(
    List<String> paths,
    List<String> includes,
    List<String> excludes,
    Optional<Charset> encoding,
    JsonFields fields,
    Optional<Provenance> provenance,
    List<String> against,
    List<OwnFolder> own) {

  /** What folders are searched for unless the user says otherwise; names may be of any case. */
  public static final List<String> DEFAULT_INCLUDES = List.of(FileFormat.READ_IN_FOLDERS);

  /** Copies the lists and checks the patterns. */
  public CorpusOptions {
    new Globs(includes, excludes);
    paths = List.copyOf(paths);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    against = List.copyOf(against);
    own = List.copyOf(own);
  }

  /** These paths with default settings. */
  public static CorpusOptions of(List<String> paths) {
    return new CorpusOptions(
        paths,
        DEFAULT_INCLUDES,
        List.of(),
        Optional.empty(),
        JsonFields.DEFAULT,
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The same, held against the articles of these paths. */
  public CorpusOptions against(List<String> others) {
    return new CorpusOptions(paths, includes, excludes, encoding, fields, provenance, others, own);
  }

  /** The same, apart from what lies in this folder. */
  public CorpusOptions apartFrom(OwnFolder folder) {
    List<OwnFolder> all = new ArrayList<>(own);
    all.add(folder);
    return new CorpusOptions(paths, includes, excludes, encoding, fields, provenance, against, all);
  }
}
