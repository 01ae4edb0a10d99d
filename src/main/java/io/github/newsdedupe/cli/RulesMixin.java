package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.text.ByteOrderMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which furniture rules a command applies. */
final class RulesMixin {

  /** Bytes of a rule file. More, and what is no rule file at all fills the memory. */
  private static final int LARGEST = 16 << 20;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Also apply the furniture rules in FILE, or disable built-in ones.")
  private List<Path> files = new ArrayList<>();

  /** The built-in rules and those of the user's files, in their order. */
  RuleSet toRuleSet() {
    RuleSet rules = RuleSet.builtIn();
    for (Path file : files) {
      rules = rules.with(file.toString(), linesOf(file));
    }
    return rules;
  }

  /** The lines of a rule file. */
  static List<String> linesOf(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new DedupeException(
            file + ": larger than " + (LARGEST >> 20) + " MB, which is no rule file");
      }
      ByteBuffer text = ByteBuffer.wrap(ByteOrderMark.unmarked(bytes));
      return StandardCharsets.UTF_8.newDecoder().decode(text).toString().lines().toList();
    } catch (CharacterCodingException e) {
      throw new DedupeException(
          file + ": expected text in UTF-8, but this is binary or in another encoding", e);
    } catch (IOException e) {
      throw new DedupeException(file + ": cannot be read: " + DedupeException.reasonOf(e), e);
    }
  }
}
