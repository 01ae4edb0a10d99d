package io.github.newsdedupe.gate;

import io.github.newsdedupe.gate.Baseline.Entry;
import io.github.newsdedupe.text.ByteOrderMark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a baseline, made to be read in the diffs of a repository: a line an article, a
 * paragraph for those that belong together.
 */
public final class BaselineFile {

  /** The name and version of the format. */
  static final String FORMAT = "dedupe-baseline/1";

  private static final String COMMENT =
      """
      # What dedupe check accepts: content hash and id of each article, in a paragraph those
      # that belong together. Written by dedupe check --write-baseline.
      """;

  private static final Pattern HEAD =
      Pattern.compile(Pattern.quote(FORMAT) + "(?: [a-z]+=\\S+)*\\s*");

  private static final Pattern SETTING = Pattern.compile(" ([a-z]+)=(\\S+)");

  private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64})  (.+)", Pattern.DOTALL);

  private static final Pattern CONFLICT = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");

  private BaselineFile() {}

  /** Whether a file that begins like this is a baseline, of whatever version. */
  public static boolean isBaseline(byte[] bytes) {
    byte[] text = ByteOrderMark.unmarked(bytes);
    return new String(text, StandardCharsets.UTF_8).startsWith("dedupe-baseline/");
  }

  /** The bytes of a baseline, in the order that it has. */
  public static byte[] write(Baseline baseline) {
    StringBuilder text = new StringBuilder(FORMAT);
    text.append(" threshold=").append(baseline.threshold());
    text.append(" rules=").append(baseline.rules()).append('\n');
    text.append(COMMENT);
    for (List<Entry> group : baseline.groups()) {
      text.append('\n');
      for (Entry entry : group) {
        text.append(entry.contentHash()).append("  ").append(Escapes.escape(entry.article()));
        text.append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a baseline, whatever the order of its lines, so that merged ones can be read.
   *
   * @param file its name, for messages
   */
  public static Baseline read(String file, byte[] bytes) throws GateFileException {
    List<TextLines.Line> lines = TextLines.of(file, bytes);
    Map<String, String> settings = settings(lines.get(0));
    List<List<Entry>> groups = new ArrayList<>();
    List<Entry> group = new ArrayList<>();
    for (TextLines.Line line : lines.subList(1, lines.size())) {
      if (line.text().isBlank()) {
        groups.add(group);
        group = new ArrayList<>();
      } else if (!line.text().startsWith("#")) {
        group.add(entry(line));
      }
    }
    groups.add(group);
    groups.removeIf(List::isEmpty);
    return new Baseline(
        settings.getOrDefault("threshold", ""), settings.getOrDefault("rules", ""), groups);
  }

  private static Map<String, String> settings(TextLines.Line head) throws GateFileException {
    if (!HEAD.matcher(head.text()).matches()) {
      throw head.wrong(
          (isBaseline(head.text().getBytes(StandardCharsets.UTF_8))
                  ? "not a " + FORMAT + ", but another version"
                  : "no baseline, which begins with '" + FORMAT + "'")
              + "; write one with --write-baseline");
    }
    Map<String, String> settings = new HashMap<>();
    Matcher setting = SETTING.matcher(head.text());
    while (setting.find()) {
      settings.put(setting.group(1), setting.group(2));
    }
    return settings;
  }

  private static Entry entry(TextLines.Line line) throws GateFileException {
    if (CONFLICT.matcher(line.text()).matches()) {
      throw line.wrong("a merge conflict: keep the articles of both sides and delete this line");
    }
    Matcher entry = ENTRY.matcher(line.text());
    if (!entry.matches()) {
      throw line.wrong(
          "expected a content hash of 64 digits, two spaces and an article; mend it, or write the"
              + " baseline again with --write-baseline");
    }
    return new Entry(entry.group(1), Escapes.unescape(entry.group(2)));
  }
}
