package io.github.newsdedupe.furniture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;

/**
 * The furniture of news pages: galleries, and what {@code page-furniture.txt} lists. A line of it
 * holds a place, a name and furniture, between tabs; {@code \\n} is a line end, {@code [a|b]} one
 * of the two, and a word in braces is invented, the same for the same word.
 */
final class Catalogue {

  private static final java.util.regex.Pattern CHOICE =
      java.util.regex.Pattern.compile("\\[([^\\[\\]]*)]");
  private static final java.util.regex.Pattern WORD =
      java.util.regex.Pattern.compile("(?<!\\{)\\{([A-Za-z]+)\\d?}(?!})");

  private Catalogue() {}

  static List<PageFurniture> all() {
    List<PageFurniture> all = new ArrayList<>();
    all.add(body("CNN gallery in groups of four lines", Catalogue::galleryOfGroups));
    all.add(body("CNN gallery as a counted run", Catalogue::countedGallery));
    all.add(body("Al Jazeera list", Catalogue::listOfLinks));
    try (InputStream in = Catalogue.class.getResourceAsStream("page-furniture.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      text.lines().map(Catalogue::furniture).forEach(all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static PageFurniture furniture(String line) {
    String[] fields = line.split("\t", 3);
    var place = PageFurniture.Place.valueOf(fields[0].toUpperCase(Locale.ROOT));
    return new PageFurniture(fields[1], place, invented -> lines(fields[2], invented));
  }

  private static List<String> lines(String template, Invented invented) {
    Map<String, String> words = new HashMap<>();
    String chosen =
        CHOICE
            .matcher(template)
            .replaceAll(
                choice ->
                    Matcher.quoteReplacement(
                        invented.any(Arrays.asList(choice.group(1).split("\\|", -1)))));
    String filled =
        WORD.matcher(chosen)
            .replaceAll(
                word ->
                    Matcher.quoteReplacement(
                        words.computeIfAbsent(word.group(), w -> invented.text(word.group(1)))));
    return Arrays.asList(filled.split("\\\\n", -1));
  }

  private static List<String> galleryOfGroups(Invented invented) {
    String title = "Photos: " + invented.title();
    List<String> lines = new ArrayList<>();
    int items = invented.number(2, 40);
    for (int item = 0; item < items; item++) {
      lines.addAll(List.of(title, invented.caption(), "PHOTO:", invented.text("credit")));
    }
    return lines;
  }

  private static List<String> countedGallery(Invented invented) {
    String title = "Photos: " + invented.title() + " ";
    String glue = invented.any(" ", " ", "");
    int items = invented.number(2, 40);
    StringBuilder run = new StringBuilder(invented.any(title, ""));
    for (int item = 1; item <= items; item++) {
      run.append(title).append(invented.caption()).append(glue);
      run.append("Hide Caption ").append(item).append(" of ").append(items).append(' ');
    }
    return List.of(run.toString().strip());
  }

  private static List<String> listOfLinks(Invented invented) {
    int items = invented.number(2, 6);
    List<String> lines = new ArrayList<>(List.of("list of " + items + " items"));
    for (int item = 1; item <= items; item++) {
      lines.add("- list " + item + " of " + items + " " + invented.title());
    }
    lines.add("end of list");
    return lines;
  }

  private static PageFurniture body(
      String name, java.util.function.Function<Invented, List<String>> lines) {
    return new PageFurniture(name, PageFurniture.Place.BODY, lines);
  }
}
