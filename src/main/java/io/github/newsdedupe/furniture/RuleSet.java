package io.github.newsdedupe.furniture;

import io.github.newsdedupe.DedupeException;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules of a run, from the packs they come in. */
public final class RuleSet {

  /** The most rules of a file. Higher, and a word that all of them look for is found as often. */
  public static final int MOST_RULES = 10_000;

  /**
   * The most characters of the rules of a file, their defines written out: three times the built-in
   * ones. Higher, and a file of a few kilobytes can fill the memory.
   */
  public static final int MOST_WRITTEN_OUT = 500_000;

  /** In the order of reading: later packs use what earlier ones define. */
  private static final List<String> BUILT_IN =
      List.of(
          "core",
          "wire",
          "cnn",
          "nbc",
          "agencies",
          "ar",
          "bbc",
          "business",
          "datasets",
          "de",
          "es",
          "exports",
          "fox",
          "fr",
          "guardian",
          "hi",
          "it",
          "ja",
          "more",
          "networks",
          "npr",
          "nyt",
          "others",
          "pages",
          "politico",
          "pt",
          "ru",
          "tabloids",
          "washpost",
          "washtimes",
          "world",
          "world-wires",
          "zh");

  private final List<String> packs;
  private final List<Rule> rules;

  /** What the packs define, for those that are read after them. */
  private final Map<String, String> macros;

  /** The hash, if it is known already. */
  private final Optional<String> hash;

  private RuleSet(List<String> packs, List<Rule> rules, Map<String, String> macros) {
    this(packs, rules, macros, Optional.empty());
  }

  RuleSet(List<String> packs, List<Rule> rules, Map<String, String> macros, Optional<String> hash) {
    this.packs = List.copyOf(packs);
    this.rules = List.copyOf(rules);
    this.macros = Map.copyOf(macros);
    this.hash = hash;
  }

  /** The rules that come with the program. */
  public static RuleSet builtIn() {
    return RuleBook.inProgram().orElseGet(RuleSet::ofPacks);
  }

  /** The same as their packs say, with all examples. */
  static RuleSet ofPacks() {
    RuleSet rules = new RuleSet(List.of(), List.of(), Map.of());
    for (String pack : BUILT_IN) {
      String name = "packs/" + pack + ".rules";
      rules = rules.with(name, RuleFile.read(name, lines(name), rules.macros));
    }
    return rules;
  }

  /**
   * These rules and those of a user's file, which may also disable some of these.
   *
   * @param name what messages call the file
   * @param lines its lines
   * @throws DedupeException naming file and line, when the file cannot be read or a rule fails one
   *     of its examples
   */
  public RuleSet with(String name, List<String> lines) {
    RuleFile file = RuleFile.read(name, lines, macros);
    List<String> failures = file.failures(name);
    if (!failures.isEmpty()) {
      throw new DedupeException(failures.get(0));
    }
    return with(name, file);
  }

  private RuleSet with(String name, RuleFile file) {
    for (String id : file.disabled()) {
      if (rules.stream().noneMatch(rule -> rule.id().equals(id))) {
        throw new DedupeException(name + ": there is no rule " + id + " to disable");
      }
    }
    if (packs.contains(file.pack())) {
      throw new DedupeException(name + ": there is a pack " + file.pack() + " already");
    }
    List<Rule> all = new ArrayList<>(rules);
    all.removeIf(rule -> file.disabled().contains(rule.id()));
    all.addAll(file.rules());
    List<String> named = new ArrayList<>(packs);
    named.add(file.pack());
    return new RuleSet(named, all, file.macros());
  }

  /** What is wrong with the examples of a file that may use what these rules define. */
  public List<String> failures(String name, List<String> lines) {
    return RuleFile.read(name, lines, macros).failures(name);
  }

  /** Whether such a file has any examples; every rule has some. */
  public boolean hasExamples(String name, List<String> lines) {
    return !RuleFile.read(name, lines, macros).rules().isEmpty();
  }

  /** A line for each rule: its id, the kind of furniture, how many examples it has. */
  public List<String> listing() {
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    return rules.stream()
        .map(
            rule ->
                String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %-10s  %s",
                    rule.id(),
                    rule.kind(),
                    String.join("  ", rule.source().lines().stream().skip(2).toList())))
        .toList();
  }

  /** A set of rules alone, for their examples. */
  static RuleSet of(List<Rule> rules) {
    return new RuleSet(List.of(), rules, Map.of());
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

  /** What the packs define, by name. */
  Map<String, String> macros() {
    return macros;
  }

  /** SHA-256 over all that decides, sorted by rule id; examples and comments do not count. */
  public String sha256() {
    return hash.orElseGet(this::computedHash);
  }

  private String computedHash() {
    MessageDigest digest = sha256Digest();
    rules.stream()
        .sorted(Comparator.comparing(Rule::id))
        .flatMap(rule -> rule.source().lines().stream())
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
