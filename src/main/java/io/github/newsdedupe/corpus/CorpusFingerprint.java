package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether files are still those that were read before, without reading them. */
final class CorpusFingerprint {

  private final MessageDigest digest;

  CorpusFingerprint(CorpusOptions options) {
    this(options, Article.MAX_SIZE + Turns.MEMORY);
  }

  /**
   * Of files that are read in a certain way.
   *
   * @param memory for articles, which decides what is too large to be read
   */
  CorpusFingerprint(CorpusOptions options, long memory) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    add(String.valueOf(options.encoding()));
    add(options.fields().toString());
    add(options.provenance().map(Provenance::name).orElse(""));
    add(String.valueOf(memory));
  }

  String of(List<InputFile> files) {
    for (InputFile file : files) {
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(file.path(), BasicFileAttributes.class);
        add(file.id());
        add(
            file.given()
                + " "
                + file.jsonLines()
                + " "
                + attributes.size()
                + " "
                + attributes.lastModifiedTime());
        add(file.against() ? "against" : "");
      } catch (IOException e) {
        throw new DedupeException(
            file.id() + ": cannot be read: " + DedupeException.reasonOf(e), e);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
