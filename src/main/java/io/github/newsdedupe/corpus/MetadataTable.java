package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV file (RFC 4180) with a header line, a column {@code article} of ids as reports have them,
 * and columns of metadata.
 */
final class MetadataTable implements Provenance {

  private final String file;
  private final String sha256;
  private final Map<String, Metadata> rows;

  private MetadataTable(String file, String sha256, Map<String, Metadata> rows) {
    this.file = file;
    this.sha256 = sha256;
    this.rows = Collections.unmodifiableMap(rows);
  }

  /**
   * Reads a file.
   *
   * @throws DedupeException naming file and line, when it cannot be read or something in it is
   *     wrong
   */
  static MetadataTable read(String file) {
    byte[] bytes = bytesOf(file);
    return new MetadataTable(file, sha256(bytes), rowsOf(file, bytes));
  }

  private static byte[] bytesOf(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw new DedupeException(file + ": cannot be read: " + DedupeException.reasonOf(e), e);
    } catch (InvalidPathException e) {
      throw new DedupeException(file + ": no such file", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private static Map<String, Metadata> rowsOf(String file, byte[] bytes) {
    byte[] text = new TextDecoder(Optional.empty()).decode(bytes);
    Map<String, Metadata> rows = new LinkedHashMap<>();
    Map<String, Long> lines = new LinkedHashMap<>();
    try (CsvRows csv = new CsvRows(file, text)) {
      MetadataColumns columns = MetadataColumns.of(csv);
      while (csv.next()) {
        String id = columns.article(csv);
        Metadata metadata = columns.metadata(csv);
        Metadata before = rows.putIfAbsent(id, metadata);
        if (before != null && !before.equals(metadata)) {
          throw csv.wrong("other values for " + id + " than in line " + lines.get(id));
        }
        lines.putIfAbsent(id, csv.line());
      }
    }
    return rows;
  }

  /** The name of the file, as the user gave it. */
  String file() {
    return file;
  }

  /** The ids of all rows, in their order. */
  Collection<String> ids() {
    return rows.keySet();
  }

  /**
   * The id of the row of an article. Where ids collide, reports name articles by their place, so
   * that comes first.
   */
  Optional<String> idOf(String id, Locator locator) {
    return Optional.of(locator.place())
        .filter(rows::containsKey)
        .or(() -> Optional.of(id).filter(rows::containsKey));
  }

  @Override
  public Metadata of(Article article) {
    return idOf(article.id(), article.locator()).map(rows::get).orElse(Metadata.NONE);
  }

  @Override
  public String name() {
    return "csv:" + sha256;
  }
}
