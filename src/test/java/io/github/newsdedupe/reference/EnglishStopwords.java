package io.github.newsdedupe.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The words that make up most of any English text and little of a menu. */
final class EnglishStopwords {

  private static final Set<String> WORDS =
      Set.of(
          """
          a about above according across after again against ago all almost along already also
          although always am among an and another any anyone anything are around as at away back
          be became because become been before began behind being believe below best better
          between both but by call called came can can't cannot come could couldn't day days did
          didn't different do does doesn't doing don't done down during each early either else end
          enough even ever every everyone everything example fact far few find first for found four
          from full further gave get gets getting give given go goes going good got great group had
          half has have haven't having he he's held help her here herself high him himself his how
          however i i'd i'll i'm i've if important in including instead into is isn't it it's its
          itself just keep kept kind knew know known large last late later least led left less let
          life like likely little long look looking lot made make makes making man many may maybe me
          mean means might more most much must my myself near need never new next no nor not nothing
          now number of off often old on once one only or order other others our out over own part
          people per perhaps place point possible put quite rather really right said same saw say
          says second see seem seen set several shall she should show side since small so some
          someone something sometimes soon still such take taken taking tell than that that's the
          their them themselves then there there's these they they're thing things think third this
          those though thought three through time times to today together told too took toward
          towards turn two under until up upon us use used using very want wanted was wasn't way
          ways we we're we've well went were weren't what what's when where whether which while who
          whole whom whose why will with within without won't work world would wouldn't year years
          yes yet you you're you've your
          """
              .split("\\s+", -1));

  private EnglishStopwords() {}

  /** The share of the words between spaces that are stopwords, 0 to 1. */
  static double share(String block) {
    String[] words = block.toLowerCase(Locale.ROOT).replace('’', '\'').split(" ", -1);
    return (double) Arrays.stream(words).filter(WORDS::contains).count() / words.length;
  }
}
