package io.github.newsdedupe.furniture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the packs leave of a text, for comparisons that start after stripping. */
public final class KeptPieces {

  private static final Stripper STRIPPER = new Stripper(RuleSet.builtIn());

  private KeptPieces() {}

  /** Every piece between two removed spans, in order. */
  public static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    STRIPPER
        .strip(text.getBytes(StandardCharsets.UTF_8))
        .forEachKept(
            (bytes, from, to) ->
                pieces.add(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    return pieces;
  }
}
