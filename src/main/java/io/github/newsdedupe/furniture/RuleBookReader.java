package io.github.newsdedupe.furniture;

import io.github.newsdedupe.furniture.DeferredShape.Outline;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link RuleBook} writes; the sources of rules when somebody asks for them. */
final class RuleBookReader {

  private final byte[] bytes;
  private final ByteBuffer in;

  RuleBookReader(byte[] bytes) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes);
  }

  RuleSet read() {
    String hash = text();
    List<String> packs = new ArrayList<>();
    for (int left = in.getShort(); left > 0; left--) {
      packs.add(text());
    }
    Map<String, String> macros = new HashMap<>();
    for (int left = in.getShort(); left > 0; left--) {
      macros.put(text(), text());
    }
    List<Rule> rules = new ArrayList<>();
    for (int left = in.getShort(); left > 0; left--) {
      rules.add(rule());
    }
    return new RuleSet(packs, rules, macros, Optional.of(hash));
  }

  private Rule rule() {
    String id = text();
    String kind = text();
    Outline outline = outline();
    Rule.Source source = source();
    return new Rule(id, kind, new DeferredShape(outline, source), List.of(), source);
  }

  private Outline outline() {
    Shape.Stage stage = Shape.Stage.valueOf(text());
    boolean byLine = in.get() != 0;
    boolean certain = in.get() != 0;
    Reach reach = new Reach(in.get(), in.get());
    Anchor.Where where = Anchor.Where.valueOf(text());
    return where == Anchor.Where.NOWHERE
        ? new Outline(stage, Anchor.NONE, byLine, certain, reach, traits())
        : new Outline(stage, anchor(where), byLine, certain, reach, LineTraits.ANY);
  }

  private LineTraits traits() {
    FirstBytes[] first = new FirstBytes[LineTraits.FIRST];
    for (int i = 0; i < first.length; i++) {
      first[i] = firstBytes();
    }
    return new LineTraits(List.of(first), firstBytes(), in.getInt(), in.getLong(), in.get() != 0);
  }

  private FirstBytes firstBytes() {
    return FirstBytes.ofBits(in.getLong(), in.getLong(), in.getLong(), in.getLong());
  }

  private Anchor anchor(Anchor.Where where) {
    Mark[] marks = new Mark[in.getShort()];
    for (int i = 0; i < marks.length; i++) {
      String word = text();
      marks[i] = new Mark(word, new Literal(text()));
    }
    return new Anchor(where, List.of(marks));
  }

  private Rule.Source source() {
    int length = in.getShort() & 0xFFFF;
    int from = in.position();
    in.position(from + length);
    return () -> new String(bytes, from, length, StandardCharsets.UTF_8).lines().toList();
  }

  private String text() {
    int length = in.getShort() & 0xFFFF;
    int from = in.position();
    in.position(from + length);
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
