package io.github.newsdedupe.cli;

import io.github.newsdedupe.engine.Progress;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Tells on standard error how far a run is: in one line that changes where that is a terminal, and
 * where it is not, in a line now and then.
 */
final class ProgressLine implements Progress {

  /** Nanoseconds between two looks of the line. More often, and nobody can read it. */
  private static final long ON_TERMINAL = 200_000_000L;

  /** Between two lines in a log. More often, and a run of hours fills screens. */
  private static final long IN_LOG = 30_000_000_000L;

  private static final double SECOND = 1e9;

  /** How much there is may be an estimate, and a step that goes on is not at its end. */
  private static final double MOST = .99;

  private final Console console;
  private final LongSupplier clock;
  private final long interval;
  private final LongAdder work = new LongAdder();
  private final LongAdder articles = new LongAdder();
  private final AtomicLong next = new AtomicLong();
  private volatile Step step = Step.READING;
  private volatile long total;
  private volatile long began;

  /**
   * A line for one run.
   *
   * @param clock in nanoseconds, from any beginning
   */
  ProgressLine(Console console, LongSupplier clock) {
    this.console = console;
    this.clock = clock;
    this.interval = console.isTerminal() ? ON_TERMINAL : IN_LOG;
    this.next.set(clock.getAsLong() + interval);
  }

  @Override
  public void begin(Step begun, long ofWork) {
    step = begun;
    total = ofWork;
    work.reset();
    articles.reset();
    began = clock.getAsLong();
    tellIfDue();
  }

  @Override
  public void advance(long done, int read) {
    work.add(done);
    articles.add(read);
    tellIfDue();
  }

  private void tellIfDue() {
    long now = clock.getAsLong();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + interval)) {
      console.status(line(now));
    }
  }

  private String line(long now) {
    StringBuilder line = new StringBuilder("dedupe: ").append(name());
    double share = total == 0 ? 0 : Math.min(MOST, (double) work.sum() / total);
    double seconds = (now - began) / SECOND;
    if (share > 0) {
      line.append(String.format(Locale.ROOT, " %d %%", (int) (100 * share)));
    }
    long read = articles.sum();
    if (read > 0 && seconds > 0) {
      line.append(String.format(Locale.ROOT, ", %,d articles, %,.0f/s", read, read / seconds));
    }
    if (share > 0 && seconds >= 1) {
      line.append(", ").append(duration(seconds / share * (1 - share))).append(" left");
    }
    return line.toString();
  }

  private String name() {
    return step.name().toLowerCase(Locale.ROOT);
  }

  private static String duration(double seconds) {
    long whole = (long) Math.ceil(seconds);
    if (whole < 100) {
      return whole + " s";
    }
    long minutes = (whole + 59) / 60;
    return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
