package io.github.newsdedupe.learn;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.learn.Simulation.Line;
import io.github.newsdedupe.learn.Simulation.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of stories that repeat nothing is learned, and of furniture nearly all that is not rare. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulationTest {

  private static final int SEEDS = 16;

  private final Map<Part, Long> all = new EnumMap<>(Part.class);
  private final Map<Part, Long> found = new EnumMap<>(Part.class);

  /** What repeats how, and the share of the characters of furniture that is found at least. */
  record Setting(String name, double recall, UnaryOperator<Simulation> change) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Setting> settings() {
    return Stream.of(
        new Setting("copies cut and extended", .9, s -> s),
        new Setting("copies with much of their own", .95, s -> s.added(0, 25)),
        new Setting("copies cut to a tenth", .92, s -> s.cutTo(.1)),
        new Setting("fifteen copies", .96, s -> s.copies(15).halfOfThemLeads().added(5, 25)),
        new Setting("leads in other stories", .93, s -> s.halfOfThemLeads().added(2, 20)),
        new Setting(
            "leads without headline", .94, s -> s.halfOfThemLeads().withoutHeadline().added(5, 25)),
        new Setting("one-sentence lines", .93, s -> s.oneSentenceLines()),
        new Setting(
            "one-sentence leads", .97, s -> s.oneSentenceLines().halfOfThemLeads().added(10, 40)),
        new Setting("background apart", .89, s -> s.backgroundApart()),
        new Setting("rare furniture", .28, s -> s.furnitureIn(.04, .15)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void no_body_is_learned_and_most_furniture_is(Setting setting) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      measure(setting.change.apply(new Simulation(seed)).build());
    }

    assertFalse(found.containsKey(Part.BODY), found::toString);
    double furniture = all.getOrDefault(Part.FURNITURE, 0L);
    double recall = found.getOrDefault(Part.FURNITURE, 0L) / furniture;
    assertTrue(recall >= setting.recall, () -> setting + ": " + recall);
  }

  private void measure(List<List<Line>> articles) {
    Newsroom newsroom = new Newsroom();
    articles.forEach(
        article ->
            newsroom.print(article.stream().map(Line::text).collect(Collectors.joining("\n\n"))));
    LearnedFurniture learned = newsroom.learn();
    for (int i = 0; i < articles.size(); i++) {
      int line = 0;
      int end = articles.get(i).get(0).text().length();
      for (Newsroom.Segment segment : newsroom.segments(i, learned)) {
        while (segment.start() >= end) {
          end += "\n\n".length() + articles.get(i).get(++line).text().length();
        }
        Part part = articles.get(i).get(line).part();
        all.merge(part, (long) segment.text().length(), Long::sum);
        if (segment.learned()) {
          found.merge(part, (long) segment.text().length(), Long::sum);
        }
      }
    }
  }
}
