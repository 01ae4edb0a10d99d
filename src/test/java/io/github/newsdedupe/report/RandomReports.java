package io.github.newsdedupe.report;

import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.EvidenceArticle;
import io.github.newsdedupe.report.model.EvidenceEntry;
import io.github.newsdedupe.report.model.EvidencePair;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.report.model.Generator;
import io.github.newsdedupe.report.model.Member;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.RelationStep;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.Rules;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.report.model.SkippedEntry;
import io.github.newsdedupe.report.model.Summary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reports that say nothing, with everything in them that is hard to write. */
final class RandomReports {

  private static final List<String> PIECES =
      List.of(
          "a", "/", "\\", "\"", "\n", "\u0001", "\u007F", "\u2028", "é", "新", "𝄞", "<", "", " ");

  private static final List<Double> NUMBERS =
      List.of(0.0, 1.0, 0.1, 1e-7, 2.0 / 3, 0.9999999999999999, 12_345_678.9);

  private final SplittableRandom random;

  RandomReports(long seed) {
    random = new SplittableRandom(seed);
  }

  Report next() {
    return new Report(
        text(),
        new Generator(text(), text()),
        options(),
        new Summary(
            count(),
            random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(count()),
            count(),
            count(),
            count(),
            count(),
            count(),
            Integer.MAX_VALUE - count(),
            count()),
        new Furniture(
            some(this::text),
            some(() -> new Furniture.HotRule(text(), count())),
            some(() -> new Furniture.LearnedEntry(text(), text(), text(), count(), count()))),
        some(this::cluster),
        some(this::pair),
        some(() -> new SkippedEntry(text(), text())),
        maybe(this::evidence));
  }

  private RunOptions options() {
    return new RunOptions(
        number(),
        number(),
        count(),
        count(),
        count(),
        random.nextBoolean(),
        random.nextBoolean(),
        text(),
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(count()),
        some(this::text),
        some(this::text),
        random.nextBoolean() ? Map.of() : Map.of("text", text(), "id", text()),
        text(),
        maybe(this::text),
        some(this::text),
        text(),
        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number()),
        new Rules(some(this::text), text()));
  }

  private ClusterEntry cluster() {
    return new ClusterEntry(
        text(), count(), text(), number(), some(this::member), some(this::pair));
  }

  private Member member() {
    return new Member(
        text(),
        text(),
        maybe(this::text),
        maybe(this::text),
        text(),
        maybe(this::number),
        maybe(this::number),
        maybe(this::number));
  }

  private PairEntry pair() {
    return new PairEntry(text(), text(), text(), maybe(this::text), number(), number(), number());
  }

  private EvidenceEntry evidence() {
    return new EvidenceEntry(
        some(
            () ->
                new EvidenceArticle(
                    text(),
                    maybe(this::text),
                    random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(count()),
                    maybe(random::nextBoolean),
                    text(),
                    count(),
                    maybe(this::text),
                    maybe(this::text))),
        some(
            () ->
                new EvidencePair(
                    text(),
                    text(),
                    some(() -> new RelationStep(text(), number())),
                    number(),
                    number(),
                    number(),
                    number())));
  }

  private <T> List<T> some(Supplier<T> made) {
    return Stream.generate(made).limit(random.nextInt(4)).toList();
  }

  private <T> Optional<T> maybe(Supplier<T> made) {
    return random.nextBoolean() ? Optional.empty() : Optional.of(made.get());
  }

  private String text() {
    return String.join("", Stream.generate(() -> oneOf(PIECES)).limit(random.nextInt(6)).toList());
  }

  private double number() {
    return random.nextBoolean() ? oneOf(NUMBERS) : random.nextDouble();
  }

  private int count() {
    return random.nextInt(1_000);
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
