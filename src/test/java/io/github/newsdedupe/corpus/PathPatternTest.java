package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns mean what they mean in {@code .gitignore}, below the folder that the user gave. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PathPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "*.txt      | a.txt             | yes",
        "*.txt      | x/y/a.txt         | yes",
        "*.txt      | a.TXT             | no",
        "*.txt      | a.txt.gz          | no",
        "a?c        | abc               | yes",
        "a?c        | ac                | no",
        "a?c        | a\uD83D\uDEA2c  | yes",
        "a*b*c      | a-b-b-c           | yes",
        "a*b*c      | a-b-b-d           | no",
        "[a-c]x     | bx                | yes",
        "[a-c]x     | dx                | no",
        "[!a-c]x    | dx                | yes",
        "[^a]x      | ax                | no",
        "[]a]       | ]                 | yes",
        "[a-]       | -                 | yes",
        "a\\*b    | a*b               | yes",
        "a\\*b    | acb               | no",
        "*.{md,txt} | a.md              | yes",
        "*.{md,txt} | a.story           | no",
        "{a,b{c,d}} | bd                | yes",
        "a{,.gz}    | a                 | yes",
        "a{,.gz}    | a.gz              | yes",
        "wire       | wire              | yes",
        "wire       | wire/             | yes",
        "wire       | x/wire/           | yes",
        "wire/      | wire/             | yes",
        "wire/      | x/wire/           | yes",
        "wire/      | wire              | no",
        "/wire      | wire/             | yes",
        "/wire      | x/wire/           | no",
        "./wire     | wire/             | yes",
        "wire/**    | wire/             | yes",
        "wire/**    | wire              | no",
        "wire/**    | wire/a            | yes",
        "wire/**    | wire/a/b/         | yes",
        "wire/**    | x/wire/a          | no",
        "wire/*     | wire/a            | yes",
        "wire/*     | wire/a/b          | no",
        "**/wire    | wire/             | yes",
        "**/wire    | x/y/wire/         | yes",
        "a/**/b     | a/b               | yes",
        "a/**/b     | a/x/b             | yes",
        "a/**/b     | a/x/y/b           | yes",
        "a/**/b     | ab                | no",
        "a/**.txt   | a/x/b.txt         | yes",
        "**         | a/b               | yes",
        "root/a/*   | a/b.txt           | yes",
        "root/**    | a/b.txt           | yes"
      })
  void a_pattern_matches_or_not(String pattern, String below, String matches) {
    assertEquals(matches.equals("yes"), matches(pattern, "root", below), pattern + " " + below);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/archive/wire/*", "/data/**/wire/a", "**/archive/wire/**"})
  void a_path_may_be_written_as_the_user_gave_it(String pattern) {
    assertTrue(matches(pattern, "/data/archive", "wire/a"));
    assertTrue(matches("../news/wire/*", "../news", "wire/a"));
  }

  @Test
  void an_include_means_a_folder_only_if_it_says_so() {
    FolderEntry folder = new FolderEntry(Path.of("root", "b.txt"), 1, true);

    assertEquals(false, new PathPattern("*.txt", true, false).matches(folder));
    assertEquals(true, new PathPattern("*.txt/", true, false).matches(folder));
    assertEquals(true, new PathPattern("*.txt", false, false).matches(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a", "a\\", "{a,b", "[a-", "["})
  void a_pattern_that_cannot_be_read_is_named(String pattern) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new PathPattern(pattern, true, false));

    assertTrue(String.valueOf(e.getMessage()).contains("'" + pattern + "': "), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a,b}", "{a,{b,{c,d}}}", "{"})
  void many_braces_are_refused(String brace) {
    assertThrows(
        IllegalArgumentException.class, () -> new PathPattern(brace.repeat(300), true, false));
  }

  @Test
  @Timeout(5)
  void a_name_that_nearly_matches_takes_no_longer_than_others() {
    PathPattern names = new PathPattern("*a*a*a*a*a*a*a*a*a*a*b", true, false);
    PathPattern paths = new PathPattern("**/a/**/a/**/a/**/a/**/a/**/a/**/b", true, false);
    for (int i = 0; i < 100; i++) {
      FolderEntry file = new FolderEntry(Path.of("root", "a".repeat(250)), 1, false);
      FolderEntry deep = new FolderEntry(Path.of("root/" + "a/".repeat(1_000)), 1, false);

      assertEquals(false, names.matches(file));
      assertEquals(false, paths.matches(deep));
    }
  }

  @Test
  void any_case_is_any_case() {
    FolderEntry file = new FolderEntry(Path.of("root", "A.Txt"), 1, false);

    for (String pattern : new String[] {"*.txt", "a.TX?", "[a-b].t*", "A.Txt"}) {
      assertTrue(new PathPattern(pattern, true, true).matches(file), pattern);
    }
  }

  /** Whether an exclude matches; what ends with a slash is a folder. */
  private static boolean matches(String pattern, String root, String below) {
    Path given = Path.of(root);
    FolderEntry entry =
        new FolderEntry(given.resolve(below), given.getNameCount(), below.endsWith("/"));
    return new PathPattern(pattern, false, false).matches(entry);
  }
}
