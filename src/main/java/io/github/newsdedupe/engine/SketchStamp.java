package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.corpus.Metadata;
import io.github.newsdedupe.learn.LearnedFurniture;
import io.github.newsdedupe.store.SketchedArticle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * Tells whether articles are sketched as they were when an index began: a text that never changes
 * has the same sketch as long as they are.
 */
final class SketchStamp {

  /** Whatever is cut, folded or hashed in a way of its own. */
  private static final String TEXT =
      """
      TARNWICK, Eldmark (Reuters) - The dam’s spillway held on Tuesday, 3,400 residents were told,
      and Mr. Ösz­kár O'Neill said it “cost $1.5 million &amp; two years”. Nobody was hurt!

      Плотина выдержала: 3400 жителей вернулись домой во вторник. Ωραία μέρα; Η πόλη είναι ήσυχη.

      大坝在周二经受住了洪水的考验，三千四百名居民返回家园。しかし、ダムの放水路はまだ修理中です。 มีผู้คนสามพันสี่ร้อยคนกลับบ้านแล้วเมื่อวันอังคาร

      عاد السكان إلى بيوتهم يوم الثلاثاء، وقال المهندس إن السد صمد. मंगलवार को बाँध सुरक्षित रहा।
      """;

  private SketchStamp() {}

  static String of(Stages stages) {
    InputFile file = new InputFile(Path.of("stamp"), "stamp", false, 0);
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    Article article = new Article("stamp", new Locator.WholeFile(file), text, Metadata.NONE);
    SketchedArticle sketch = stages.with(LearnedFurniture.NONE).sketcher().sketch(article);
    String all =
        Arrays.toString(sketch.bands().toArray())
            + Arrays.toString(sketch.sample().toArray())
            + sketch.length();
    CRC32C crc = new CRC32C();
    crc.update(all.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
