package io.github.newsdedupe.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * A source in which everything repeats that repeats in one: furniture in unrelated articles, a wire
 * story printed over and over, cut and extended; a rolling story in twelve versions; background
 * paragraphs in the follow-ups of a story; captions of a gallery. Word salad, so that nothing else
 * does.
 */
final class Simulation {

  /** What a line is. */
  enum Part {
    BODY,
    FURNITURE,
    GALLERY
  }

  /** A line of an article. */
  record Line(Part part, String text) {}

  private static final int ORDINARY = 120;
  private static final int VERSIONS = 12;

  private final WordSalad salad;
  private int copies = 40;
  private double leastCut = .4;
  private int leastAdded;
  private int mostAdded = 8;
  private int followUps = 10;
  private boolean backgroundTogether = true;
  private double leastFrequent = .1;
  private double mostFrequent = .6;
  private boolean headline = true;
  private int sentences = 3;
  private boolean leads;

  private final List<List<Line>> articles = new ArrayList<>();

  Simulation(long seed) {
    salad = new WordSalad(seed);
  }

  /** How often the wire story is printed. */
  Simulation copies(int count) {
    copies = count;
    return this;
  }

  /** The share of the wire story that the shortest copy keeps. */
  Simulation cutTo(double least) {
    leastCut = least;
    return this;
  }

  /** How many lines of its own a copy of the wire story has. */
  Simulation added(int least, int most) {
    leastAdded = least;
    mostAdded = most;
    return this;
  }

  /** How many articles have the two background paragraphs. */
  Simulation followUps(int count) {
    followUps = count;
    return this;
  }

  /** The background paragraphs stand anywhere, not one after the other. */
  Simulation backgroundApart() {
    backgroundTogether = false;
    return this;
  }

  /** The share of the articles that a piece of furniture is in. */
  Simulation furnitureIn(double least, double most) {
    leastFrequent = least;
    mostFrequent = most;
    return this;
  }

  /** The wire story has no headline. */
  Simulation withoutHeadline() {
    headline = false;
    return this;
  }

  /** A line is one sentence, not one to three. */
  Simulation oneSentenceLines() {
    sentences = 1;
    return this;
  }

  /** Every other copy of the wire story is its first three to five lines. */
  Simulation halfOfThemLeads() {
    leads = true;
    return this;
  }

  /** The articles in no particular order. */
  List<List<Line>> build() {
    for (int i = 0; i < ORDINARY; i++) {
      articles.add(body(salad.number(6, 22)));
    }
    addBackground();
    addGallery();
    addGallery();
    addCopies();
    addVersions();
    addFurniture();
    return salad.some(articles.size(), articles.size()).stream().map(articles::get).toList();
  }

  private Line bodyLine() {
    return new Line(Part.BODY, salad.line(sentences));
  }

  private List<Line> body(int lines) {
    List<Line> body = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      body.add(bodyLine());
    }
    return body;
  }

  private void addBackground() {
    List<Line> background = body(2);
    for (int a : salad.some(followUps, ORDINARY)) {
      List<Line> article = articles.get(a);
      int at = salad.number(1, article.size() - 1);
      for (Line line : background) {
        article.add(at, line);
        at = backgroundTogether ? at + 1 : salad.number(1, article.size() - 1);
      }
    }
  }

  private void addGallery() {
    List<Line> gallery = new ArrayList<>();
    gallery.add(new Line(Part.GALLERY, salad.label(3, 5)));
    for (int i = 0; i < 20; i++) {
      gallery.add(new Line(Part.GALLERY, salad.sentence(8, 20)));
    }
    for (int a : salad.some(6, ORDINARY)) {
      articles.get(a).addAll(salad.number(1, articles.get(a).size()), gallery);
    }
  }

  private void addCopies() {
    List<Line> story = body(25);
    if (headline) {
      story.add(0, new Line(Part.BODY, salad.label(5, 9)));
    }
    for (int i = 0; i < copies; i++) {
      int lines = (int) (story.size() * salad.random().nextDouble(leastCut, 1));
      int kept = leads && i % 2 == 1 ? salad.number(3, 5) : Math.max(2, lines);
      articles.add(copy(story.subList(0, kept)));
    }
  }

  private List<Line> copy(List<Line> story) {
    List<Line> copy = new ArrayList<>(story);
    if (copy.size() > 6 && salad.random().nextInt(10) < 3) {
      copy.remove(salad.number(2, copy.size() - 2));
    }
    for (int i = salad.number(leastAdded, mostAdded); i > 0; i--) {
      boolean anywhere = salad.random().nextInt(10) < 3;
      copy.add(anywhere ? salad.number(1, copy.size()) : copy.size(), bodyLine());
    }
    return copy;
  }

  private void addVersions() {
    List<Line> story = body(10);
    for (int i = 0; i < VERSIONS; i++) {
      story.add(salad.number(0, 2), bodyLine());
      story.add(salad.number(0, 2), bodyLine());
      if (story.size() > 14) {
        story.remove(story.size() - 1);
      }
      articles.add(new ArrayList<>(story));
    }
  }

  /** Five labels and five sentences. */
  private void addFurniture() {
    for (int i = 0; i < 10; i++) {
      String text = i < 5 ? salad.label(2, 4) : salad.sentence(8, 14);
      double frequency = salad.random().nextDouble(leastFrequent, mostFrequent);
      for (List<Line> article : articles) {
        if (salad.random().nextDouble() < frequency) {
          article.add(salad.number(0, article.size()), new Line(Part.FURNITURE, text));
        }
      }
    }
  }
}
