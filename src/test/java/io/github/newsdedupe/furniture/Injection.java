package io.github.newsdedupe.furniture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A clean article with furniture in it, as paragraphs of its own. Furniture of several lines stands
 * on lines of its own or, as some crawlers leave it, flattened onto one.
 */
final class Injection {

  /** What was put in: bytes from {@code start} to {@code end}. */
  record Piece(PageFurniture furniture, boolean flattened, int start, int end) {}

  /** Not before a paragraph, but at its beginning. */
  private static final int LEAD = -1;

  private final CleanArticle article;
  private final Invented invented;
  private final SplittableRandom random;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final List<Piece> pieces = new ArrayList<>();

  Injection(long seed, List<PageFurniture> furniture) {
    article = CleanArticle.of(seed);
    random = new SplittableRandom(seed);
    invented = new Invented(random);
    write(furniture);
  }

  private void write(List<PageFurniture> furniture) {
    int count = article.paragraphs().size();
    Map<Integer, List<PageFurniture>> byBoundary =
        furniture.stream().collect(Collectors.groupingBy(piece -> boundary(piece, count)));
    for (int boundary = 0; boundary <= count; boundary++) {
      for (PageFurniture piece : byBoundary.getOrDefault(boundary, List.of())) {
        add(piece, boundary == count);
      }
      if (boundary < count) {
        if (boundary == 0) {
          byBoundary.getOrDefault(LEAD, List.of()).forEach(this::addLead);
        }
        add(article.paragraphs().get(boundary));
        add(boundary < count - 1 ? article.gap() : article.ending());
      }
    }
  }

  /** Before which paragraph a piece goes; their number for the end. */
  private int boundary(PageFurniture furniture, int paragraphs) {
    return switch (furniture.place()) {
      case HEAD -> 0;
      case LEAD -> LEAD;
      case BODY -> random.nextInt(1, paragraphs);
      case END -> paragraphs;
    };
  }

  private void add(PageFurniture furniture, boolean last) {
    boolean flattened = random.nextBoolean();
    if (last) {
      add(article.gap());
    }
    List<String> lines = furniture.lines().apply(invented);
    addPiece(furniture, flattened, String.join(flattened ? " " : article.gap(), lines));
    add(last ? article.ending() : article.gap());
  }

  private void addLead(PageFurniture furniture) {
    addPiece(furniture, false, furniture.lines().apply(invented).get(0));
  }

  private void addPiece(PageFurniture furniture, boolean flattened, String piece) {
    int start = text.size();
    add(piece);
    pieces.add(new Piece(furniture, flattened, start, text.size()));
  }

  private void add(String part) {
    text.writeBytes(part.getBytes(StandardCharsets.UTF_8));
  }

  CleanArticle article() {
    return article;
  }

  byte[] text() {
    return text.toByteArray();
  }

  List<Piece> pieces() {
    return pieces;
  }
}
