package io.github.newsdedupe.corpus;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder that is named after who published the articles in it.
 *
 * <p>Folders are counted below the path that the user gave: of {@code archive}, the article {@code
 * archive/cnn/2014/x.txt} has the first folder {@code cnn}. Nothing is below a file that the user
 * gave, so there the folders of its path count as they are written, {@code .} and {@code ..} left
 * out: in {@code archive/cnn/x.txt}, {@code cnn} is the second. So an archive that moves keeps its
 * numbers as long as it is given as a folder.
 *
 * @param number of the folder, from 1
 */
record SourceFolder(int number) implements Provenance {

  /** No path has a million folders. */
  private static final Pattern NUMBER = Pattern.compile("0*[1-9]\\d{0,5}");

  static SourceFolder of(String where) {
    String number = where.substring(PATH.length());
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException(
          "--source-from "
              + where
              + ": after path: comes the number of a folder, from 1"
              + " (a file of that name is ./"
              + where
              + ")");
    }
    return new SourceFolder(Integer.parseInt(number));
  }

  @Override
  public Metadata of(Article article) {
    return Metadata.NONE.withSource(folderOf(article.locator().file()));
  }

  private Optional<String> folderOf(InputFile file) {
    int left = number;
    for (int i = file.given(); i < file.path().getNameCount() - 1; i++) {
      Path name = file.path().getName(i);
      boolean counts = !name.toString().equals(".") && !name.toString().equals("..");
      left -= counts ? 1 : 0;
      if (counts && left == 0) {
        return Optional.of(PathIds.of(name));
      }
    }
    return Optional.empty();
  }

  @Override
  public String name() {
    return PATH + number;
  }
}
