package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The recipe by which README moves duplicates, as it stands there. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoveAsideIT {

  private static final Pattern RECIPE =
      Pattern.compile("(?m)^dedupe (archive/ --format drop -0 \\|.*\\n(?:  .*\\n)+)");

  @TempDir Path folder;
  @TempDir Path scratch;

  @Test
  void files_of_one_name_keep_their_folders() throws Exception {
    four("a/x.txt", "b/x.txt", "c/x.txt", "d/e/x.txt");

    sh(recipe("README.md"));
    assertEquals(
        List.of(
            "archive/a/x.txt",
            "aside/archive/b/x.txt",
            "aside/archive/c/x.txt",
            "aside/archive/d/e/x.txt"),
        files());

    sh(recipe("README.md"));
    assertEquals(4, files().size());
    for (String file : files()) {
      assertEquals(Texts.FERRY, Files.readString(folder.resolve(file)));
    }
  }

  @Test
  void a_file_that_is_there_already_is_not_replaced() throws Exception {
    four("a/x.txt", "b/x.txt", "c/x.txt", "d/x.txt");
    Texts.write(Files.createDirectories(folder.resolve("aside/archive/b")).resolve("x.txt"), "old");

    sh(recipe("README.md"));

    assertEquals("old", Files.readString(folder.resolve("aside/archive/b/x.txt")));
    assertEquals(Texts.FERRY, Files.readString(folder.resolve("archive/b/x.txt")));
    assertEquals(5, files().size());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void names_of_any_bytes_are_moved() throws Exception {
    Texts.write(folder.resolve("text"), Texts.FERRY);

    Outcome outcome =
        sh(
            "for name in \"$(printf 'caf\\351')\" 'a\nb' 'c\n' -rf ' \"$x'; do\n"
                + "mkdir -p \"archive/$name\"; cp text \"archive/$name/$name.txt\"; done\n"
                + recipe("README.md")
                + "find aside -name '*.txt' -exec cmp text {} \\; -exec echo x \\; | wc -l");

    assertEquals("4", outcome.out().strip(), outcome.err());
    assertEquals("", outcome.err());
  }

  @Test
  void the_page_on_results_has_the_same_recipe() throws Exception {
    assertEquals(commands(recipe("README.md")), commands(recipe("src/site/markdown/results.md")));
  }

  private static String commands(String recipe) {
    return recipe.replaceAll(" +#.*", "");
  }

  private void four(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve("archive").resolve(name);
      Files.createDirectories(file.getParent());
      Texts.write(file, Texts.FERRY);
    }
  }

  private List<String> files() throws Exception {
    return sh("find archive aside -type f | sort").out().lines().toList();
  }

  private static String recipe(String page) throws IOException {
    Matcher recipe = RECIPE.matcher(Files.readString(Path.of(page)));
    assertTrue(recipe.find(), page + " has no such recipe");
    return "\"$DEDUPE\" -q " + recipe.group(1);
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, script);
  }
}
