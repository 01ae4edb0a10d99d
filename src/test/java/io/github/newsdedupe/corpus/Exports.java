package io.github.newsdedupe.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes invented documents in the ways of the databases. */
enum Exports {
  NEXIS {
    @Override
    String document(Story story, int number, int total) {
      return "                 %d of %d DOCUMENTS%n%n%n%n".formatted(number, total)
          + "                      The Tarnwick Lamp%n%n".formatted()
          + "                   January 11, 2010 Monday%n%n".formatted()
          + story.title()
          + "%n%nBYLINE: Ana Ruiz%n%nLENGTH: 355 words%n%n".formatted()
          + story.body()
          + "%n%nLOAD-DATE: January 11, 2010%n%nLANGUAGE: ENGLISH%n%n".formatted()
          + "PUBLICATION-TYPE: Newspaper%n%n%n".formatted()
          + "             Copyright 2010 Tarnwick Lamp Ltd%n".formatted()
          + "                    All Rights Reserved%n%n".formatted();
    }
  },
  NEXIS_UNI {
    @Override
    String document(Story story, int number, int total) {
      return story.title()
          + "%nThe Tarnwick Lamp%nJuly 7, 2020 Tuesday%n%n".formatted()
          + "Copyright 2020 Tarnwick Lamp Ltd All Rights Reserved%n%n".formatted()
          + "Section: LOCAL; Pg. 6%nLength:\u00A075 words%nByline: Ana Ruiz%n%nBody%n%n%n"
              .formatted()
          + story.body()
          + "%n%nClassification%n%n%nLanguage: ENGLISH%n%nSubject: FERRIES (90%%);%nTOWNS%n%n"
              .formatted()
          + "Load-Date: July 6, 2020%n%n%nEnd of Document%n%n".formatted();
    }
  },
  FACTIVA_FIELDS {
    @Override
    String document(Story story, int number, int total) {
      return "HD   "
          + story.title()
          + "%nBY   By Ana Ruiz%nWC   355 words%nPD   2 January 2020%n".formatted()
          + "SN   The Tarnwick Lamp%nSC   LAMP%nLA   English%n".formatted()
          + "CY   (c) 2020 Tarnwick Lamp Ltd%n%nLP   %n%nTD   ".formatted()
          + story.body()
          + "%n%nNS   gcat : Political/General News%nAN   Document ".formatted()
          + accession(number)
          + "%n%n%n".formatted();
    }
  },
  FACTIVA_DISPLAY {
    @Override
    String document(Story story, int number, int total) {
      return story.title()
          + "%n%nBy Ana Ruiz%n355 words%n2 January 2020%n05:00%n".formatted()
          + "The Tarnwick Lamp%nLAMP%n1; National%n12%nEnglish%n".formatted()
          + "(c) 2020 Tarnwick Lamp Ltd. All Rights Reserved.%n%n".formatted()
          + story.body()
          + "%n%nDocument ".formatted()
          + accession(number)
          + "%n%n%n".formatted();
    }
  },
  PROQUEST {
    @Override
    String document(Story story, int number, int total) {
      return "_".repeat(60)
          + "%n%nDocument %d of %d%n%n".formatted(number, total)
          + story.title()
          + "%n%nAuthor: Ruiz, Ana%n%n".formatted()
          + "Publication info: The Tarnwick Lamp ; Tarnwick [Tarnwick] 05 July 2020: 1.%n%n"
              .formatted()
          + "Abstract: A ferry.%n%nFull text: ".formatted()
          + story.body()
          + "%n%nSubject: Ferries; Towns%n%nTitle: ".formatted()
          + story.title()
          + "%n%nPublication title: The Tarnwick Lamp%n%nPages: %n%n".formatted()
          + "Publication year: 2020%n%nPublication date: Jul 5, 2020%n%n".formatted()
          + "ProQuest document ID: 24189%n%n".formatted()
          + "Document URL: https://example.org/docview/24189%n%n".formatted()
          + "Last updated: 2020-07-05%n%nDatabase: Invented Newsstream%n%n".formatted();
    }

    @Override
    String after() {
      return "_".repeat(60) + "%n%nContact us at: https://example.org%n".formatted();
    }
  };

  /** An article to be written. */
  record Story(String title, String body) {
    String text() {
      return title + "\n\n" + body + "\n";
    }
  }

  abstract String document(Story story, int number, int total);

  String after() {
    return "";
  }

  /** All documents, one after the other, with line feeds. */
  String write(List<Story> stories) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < stories.size(); i++) {
      text.append(document(stories.get(i), i + 1, stories.size()));
    }
    return (text + after()).replace(System.lineSeparator(), "\n");
  }

  static List<Story> stories(int count) {
    List<Story> stories = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      stories.add(
          new Story(
              "Ferry number " + i + " stays",
              "The council of Tarnwick voted for ferry " + i + ".\n\nIt runs on Monday."));
    }
    return stories;
  }

  private static String accession(int number) {
    return String.format(Locale.ROOT, "LAMP000020200102eg12%05d", number);
  }
}
