package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Batch;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.engine.Progress.Step;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.SketchLog;
import io.github.newsdedupe.store.SketchedArticle;
import io.github.newsdedupe.store.SketchedBatch;
import io.github.newsdedupe.store.Sketches;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Reads every article once and sketches it; goes on where a run that was killed has stopped.
 *
 * @param corpus that is read
 * @param stages that sketch
 * @param workers that do it
 * @param progress learns how far it is
 */
record FirstReading(ArticleSource corpus, Stages stages, Workers workers, Progress progress) {

  /**
   * Reads.
   *
   * @param room with a work folder that may hold the log of a run before
   * @param sketches that are filled and put in order
   * @param warnings receives what the user should know and no report holds
   * @return what was not read
   */
  Collection<Skipped> into(Room room, Sketches sketches, Consumer<String> warnings) {
    Collection<Skipped> skipped = new ConcurrentLinkedQueue<>(corpus.skipped());
    progress.begin(Step.READING, corpus.volume());
    try (SketchLog log =
        SketchLog.open(room.folder(), () -> stages.runOver(corpus), corpus.files())) {
      BitSet known = restore(log, sketches, skipped);
      if (!known.isEmpty()) {
        warnings.accept(
            "going on where a run before has stopped: "
                + sketches.table().size()
                + " articles were read");
      }
      AtomicInteger batches = new AtomicInteger();
      corpus.forEachBatch(
          batch -> {
            int number = batches.getAndIncrement();
            if (!known.get(number)) {
              workers.submit(() -> note(sketch(number, batch), log, sketches, skipped));
            }
          });
      workers.await();
    }
    int renamed = workers.call(sketches::arrange);
    if (renamed > 0) {
      warnings.accept("ids that are not unique: " + renamed + " named by file and line instead");
    }
    return skipped;
  }

  private BitSet restore(SketchLog log, Sketches sketches, Collection<Skipped> skipped) {
    BitSet known = new BitSet();
    log.forEach(
        batch -> {
          known.set(batch.number());
          batch.articles().forEach(article -> corpus.note(article.id(), article.locator()));
          take(batch, sketches, skipped);
        });
    return known;
  }

  private void note(
      SketchedBatch batch, SketchLog log, Sketches sketches, Collection<Skipped> skipped) {
    log.append(batch);
    take(batch, sketches, skipped);
  }

  private void take(SketchedBatch batch, Sketches sketches, Collection<Skipped> skipped) {
    sketches.add(batch.articles());
    skipped.addAll(batch.skipped());
    long volume = 0;
    for (SketchedArticle article : batch.articles()) {
      volume += Corpus.volumeOf(article.locator());
    }
    progress.advance(volume, batch.articles().size());
  }

  private SketchedBatch sketch(int number, Batch batch) {
    ArticleSketcher sketcher = stages.sketcher();
    List<SketchedArticle> articles = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    batch.read(
        new ArticleSink() {
          @Override
          public void article(Article article) {
            articles.add(sketcher.sketch(article));
          }

          @Override
          public void skip(Skipped reason) {
            skipped.add(reason);
          }
        });
    return new SketchedBatch(number, articles, skipped);
  }
}
