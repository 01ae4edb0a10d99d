package io.github.newsdedupe.furniture;

import io.github.newsdedupe.furniture.DeferredShape.Outline;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The built-in rules as the build has read them: of each rule what is asked before it is tried, and
 * its source, of which its patterns are compiled when it is. To compile all patterns takes longer
 * than a small run does.
 *
 * <p>The packs decide. The build writes a book of them into the program ({@code rule-book} in
 * {@code pom.xml}), a test holds it against them, and where there is none, as in an editor that
 * compiles by itself, they are read instead.
 */
public final class RuleBook {

  private static final String NAME = "rules.book";

  private RuleBook() {}

  /** The rules of the book in the program, if there is one. */
  static Optional<RuleSet> inProgram() {
    return bytesInProgram().map(bytes -> new RuleBookReader(bytes).read());
  }

  static Optional<byte[]> bytesInProgram() {
    try (InputStream in = RuleBook.class.getResourceAsStream(NAME)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a book of the built-in packs. */
  public static void write(OutputStream out) throws IOException {
    out.write(bytesOf(RuleSet.ofPacks()));
  }

  static byte[] bytesOf(RuleSet rules) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    write(out, rules.sha256());
    write(out, rules.packs());
    out.writeShort(rules.macros().size());
    for (Map.Entry<String, String> macro : new TreeMap<>(rules.macros()).entrySet()) {
      write(out, macro.getKey());
      write(out, macro.getValue());
    }
    out.writeShort(rules.rules().size());
    for (Rule rule : rules.rules()) {
      write(out, rule.id());
      write(out, rule.kind());
      write(out, Outline.of(rule.shape()));
      write(out, String.join("\n", rule.source().lines()));
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Outline outline) throws IOException {
    write(out, outline.stage().name());
    out.writeBoolean(outline.isByLine());
    out.writeBoolean(outline.isCertain());
    out.writeByte(outline.reach().head());
    out.writeByte(outline.reach().foot());
    write(out, outline.anchor().where().name());
    if (outline.anchor().where() == Anchor.Where.NOWHERE) {
      write(out, outline.traits());
    } else {
      write(out, outline.anchor());
    }
  }

  private static void write(DataOutputStream out, LineTraits traits) throws IOException {
    for (FirstBytes bytes : traits.firstBytes()) {
      write(out, bytes);
    }
    write(out, traits.lastBytes());
    out.writeInt(traits.longest());
    out.writeLong(traits.requires());
    out.writeBoolean(traits.whole());
  }

  private static void write(DataOutputStream out, FirstBytes bytes) throws IOException {
    for (long word : bytes.toBits()) {
      out.writeLong(word);
    }
  }

  /** Sorted, since the ways of a choice come in any order. */
  private static void write(DataOutputStream out, Anchor anchor) throws IOException {
    Map<String, Mark> marks = new TreeMap<>();
    anchor.marks().forEach(mark -> marks.put(mark.literal() + "\n" + mark.word(), mark));
    out.writeShort(marks.size());
    for (Mark mark : marks.values()) {
      write(out, mark.word());
      write(out, mark.literal().toString());
    }
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = Literal.utf8(text);
    out.writeShort(bytes.length);
    out.write(bytes);
  }
}
