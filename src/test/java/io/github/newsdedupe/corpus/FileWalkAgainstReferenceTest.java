package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk that asks little finds what one finds that asks for the real path of everything. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileWalkAgainstReferenceTest {

  private static final String[] FOLDERS = {"a", "a/b", "a/c.txt", "b", "b/a", "b/a/b"};

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void files_and_links_are_named_the_same(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    growTree(random);
    List<String> given = new ArrayList<>(List.of("a", "b", "b/a"));
    try (Stream<Path> files = Files.list(root.resolve("a/b"))) {
      files.sorted().limit(3).forEach(f -> given.add(folder.relative(f.toString())));
    }
    given.removeIf(name -> random.nextInt(3) == 0 || !Files.exists(root.resolve(name)));
    given.add("b");

    PlainWalk plain = new PlainWalk();
    for (String name : given) {
      plain.add(root.resolve(name));
    }

    FileWalk walk = new FileWalk(new Globs(CorpusOptions.DEFAULT_INCLUDES, List.of()), List.of());
    given.forEach(name -> walk.addRoot(folder.path(name)));
    assertEquals(
        plain.found.stream().sorted().toList(),
        walk.files().stream().map(file -> file.path().toString()).toList(),
        given::toString);
  }

  private void growTree(SplittableRandom random) throws IOException {
    for (String name : FOLDERS) {
      Files.createDirectories(root.resolve(name));
    }
    for (int i = 0; i < 25; i++) {
      String name = FOLDERS[random.nextInt(FOLDERS.length)] + "/" + random.nextInt(20) + ".txt";
      if (!Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        if (random.nextInt(3) > 0) {
          folder.write(name, "Rain");
        } else {
          folder.link(name, target(random));
        }
      }
    }
  }

  /** A folder, or a file that is there or not. */
  private String target(SplittableRandom random) {
    String name = FOLDERS[random.nextInt(FOLDERS.length)];
    return folder.path(random.nextInt(4) == 0 ? name : name + "/" + random.nextInt(20) + ".txt");
  }

  private static final class PlainWalk {
    private final List<String> found = new ArrayList<>();
    private final Set<Path> taken = new HashSet<>();

    void add(Path path) throws IOException {
      if (Files.isDirectory(path) && taken.add(path.toRealPath())) {
        try (Stream<Path> stream = Files.list(path)) {
          Comparator<Path> order = Comparator.comparing(Files::isSymbolicLink);
          for (Path entry : stream.sorted(order.thenComparing(entry -> entry)).toList()) {
            add(entry);
          }
        }
      } else if (Files.isRegularFile(path) && taken.add(path.toRealPath())) {
        found.add(path.toString());
      }
    }
  }
}
