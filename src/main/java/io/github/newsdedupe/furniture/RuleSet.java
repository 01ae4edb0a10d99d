package io.github.newsdedupe.furniture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The rules of a run, from the packs they come in. */
public final class RuleSet {

  /** In the order of reading: later packs use what earlier ones define. */
  private static final List<String> BUILT_IN = List.of("core", "wire", "cnn", "nbc");

  private final List<String> packs;
  private final List<Rule> rules;

  private RuleSet(List<String> packs, List<Rule> rules) {
    this.packs = List.copyOf(packs);
    this.rules = List.copyOf(rules);
  }

  /** The rules that come with the program. */
  public static RuleSet builtIn() {
    List<Rule> rules = new ArrayList<>();
    Map<String, String> macros = Map.of();
    for (String pack : BUILT_IN) {
      String name = "packs/" + pack + ".rules";
      RuleFile file = RuleFile.read(name, lines(name), macros);
      rules.addAll(file.rules());
      macros = file.macros();
    }
    return new RuleSet(BUILT_IN, rules);
  }

  /** A set of rules alone, for their examples. */
  static RuleSet of(List<Rule> rules) {
    return new RuleSet(List.of(), rules);
  }

  private static List<String> lines(String name) {
    try (InputStream in = RuleSet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the packs. */
  public List<String> packs() {
    return packs;
  }

  List<Rule> rules() {
    return rules;
  }

  /** SHA-256 over all that decides, sorted by rule id; examples and comments do not count. */
  public String sha256() {
    MessageDigest digest = sha256Digest();
    rules.stream()
        .sorted(Comparator.comparing(Rule::id))
        .flatMap(rule -> rule.source().stream())
        .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
