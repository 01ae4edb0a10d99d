package io.github.newsdedupe.reference;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Expectations worked out by hand from sections 2, 3, 5 and 6 of the specification. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceTextTest {

  @Test
  void known_entities_become_characters_once_and_others_stay() {
    assertEquals(
        "AT&T é é é é ' …", decode("AT&amp;T &eacute; &#233; &#xe9; &#XE9; &apos; &hellip;"));
    assertEquals("&lt; &apos;", decode("&amp;lt; &amp;apos;"));
    assertEquals("&bogus; &amp & ; &#; &#x;", decode("&bogus; &amp & ; &#; &#x;"));
    assertEquals("\uD83D\uDE00 $1 \\", decode("&#128512; &#36;1 &#92;"));
  }

  @Test
  void numbers_that_are_no_character_stay_as_they_are() {
    assertEquals("&#xD800; &#x110000;", decode("&#xD800; &#x110000;"));
    assertEquals("&#99999999999999999999;", decode("&#99999999999999999999;"));
    assertEquals("A", decode("&#00000000000000000065;"));
  }

  @Test
  void everything_but_letters_digits_and_marks_separates_words() {
    assertWords("snake case well known 50 1 000 a b", "snake_case well-known 50% 1,000 a/b");
    assertWords("x y", "x² y ①");
  }

  @Test
  void a_mark_belongs_to_the_word_it_follows_and_is_ignored_elsewhere() {
    assertWords("é a b", "e\u0301 \u0301a -\u0301- b");
    assertWords("नमस्ते दुनिया", "नमस्ते दुनिया");
  }

  @Test
  void transparent_characters_are_not_there() {
    assertWords("cooperate", "co\u00ADop\u200Ber\u200Ca\u200Dt\u2060e\uFEFF");
    assertWords("محمد", "مح\u0640\u0640مد");
    assertWords("dont", "don\u00AD'\u00ADt");
    assertWords("é", "e\u00AD\u0301");
  }

  @Test
  void an_apostrophe_inside_a_word_is_dropped() {
    for (String apostrophe :
        List.of("'", "\u2019", "\u2018", "\u02BC", "\uFF07", "&apos;", "&#39;")) {
      assertWords("frances", "France" + apostrophe + "s");
    }
    assertWords("cafés", "cafe\u0301's");
    assertWords("rocknroll", "rock'n'roll");
    assertWords("𐐨𐐩", "𐐀'𐐁");
  }

  @Test
  void an_apostrophe_elsewhere_separates() {
    assertWords("rock n roll the boys dog", "rock 'n' roll the boys' dog");
    assertWords("a b c d twas", "a''b c'\u02BCd \u02BCtwas");
    assertWords("a b", "a'\u0301b");
  }

  @Test
  void words_are_written_in_nfkc() {
    String written = "Élysée naïve 한국 がぎ";
    String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(written, Normalizer.Form.NFD);

    assertEquals(ReferenceSentences.of(composed), ReferenceSentences.of(decomposed));
    assertWords("full 123 fi カ", "Ｆｕｌｌ １２３ ﬁ ｶ");
  }

  @Test
  void words_are_folded_one_code_point_at_a_time() {
    assertWords("οδοσ οδοσ straße strasse i i i", "ΟΔΟΣ οδος Straße STRASSE İ ı I");
  }

  @Test
  void characters_of_scripts_without_spaces_are_words_of_their_own() {
    assertWords("中 国 abc 国 3 月 15 日", "中国abc国3月15日");
    assertWords("ラ ー メ ン と は", "ラーメンとは");
    assertWords("カ ー ー", "ｶｰｰ");
    assertWords("ㄅ ꀀ ສ ក မ", "ㄅꀀສកမ");
    assertWords("ሰላም ለዓለም", "ሰላም፡ለዓለም");
  }

  @Test
  void a_mark_of_a_script_without_spaces_is_a_word_but_another_mark_is_not() {
    assertWords("ท \u0E35 \u0E48 ๙", "ที่๙");
    assertWords("が か", "か\u3099か");
    assertWords("a \u0E35 b", "a\u0E35b");
    assertWords("\u0E4D\u0E32", "\u0E33");
  }

  @Test
  void weights_follow_the_script() {
    List<Word> words = ReferenceSentences.of("word 漢ㄅꀀ かカー ไລកမ").get(0);

    List<Integer> weights = words.stream().map(Word::weight).toList();

    assertEquals(List.of(24, 15, 15, 15, 12, 12, 12, 8, 8, 8, 8), weights);
  }

  @Test
  void marks_with_only_one_meaning_always_end_a_sentence() {
    for (String mark : "。 ｡ ！ ？ ۔ । ॥ ። ፧ ؟ ։ ။ ។".split(" ", -1)) {
      assertSentences("mr" + mark + "and on", "mr", "and on");
    }
    assertSentences("Mr.。and on", "mr", "and on");
    assertSentences("他来了。“真的？”她问！", "他 来 了", "真 的", "她 问");
    assertSentences("ሰላም ለዓለም። እንዴት ነህ፧", "ሰላም ለዓለም", "እንዴት ነህ");
    assertSentences("यह घर है। वह गया।", "यह घर है", "वह गया");
  }

  @Test
  void other_marks_end_a_sentence_when_white_space_and_no_lower_case_letter_or_digit_follow() {
    assertSentences(
        "They left. She stayed! Who knew? Nobody… Well",
        "they left",
        "she stayed",
        "who knew",
        "nobody",
        "well");
    assertSentences(
        "They left. she stayed! 12 knew? ٣ were… ｘ", "they left she stayed 12 knew ٣ were x");
    assertSentences("They left.She stayed .Then 3.5 more", "they left she stayed then 3 5 more");
    assertSentences("They left. ሰላም", "they left", "ሰላም");
  }

  @Test
  void anything_may_stand_between_mark_and_white_space_and_word() {
    assertSentences("“Go away.” Then (she left.) They", "go away", "then she left", "they");
    assertSentences("They left.\u00A0She\u2003left. \u201CÉ", "they left", "she left", "é");
    assertSentences("They left.\u200BShe left?!\u3000Yes", "they left she left", "yes");
  }

  @Test
  void abbreviations_initials_and_ordinals_end_nothing() {
    assertSentences("Mr. Smith of the U.S. Congress", "mr smith of the u s congress");
    assertSentences("Prof. J. R. Hartley c. Paris", "prof j r hartley c paris");
    assertSentences("am 15. Mai in 1990. Then", "am 15 mai in 1990", "then");
    assertSentences("in Rome. Then in Paris. Then", "in rome then in paris", "then");
    assertSentences("went home. Then ǅrop. Then", "went home", "then džrop then");
    assertSentences("第 3rd. The 3a. The", "第 3rd", "the 3a the");
  }

  @Test
  void the_exception_needs_a_full_stop_as_the_first_mark() {
    assertSentences("Mr! Then", "mr", "then");
    assertSentences("Mr.! Then", "mr then");
    assertSentences("Mr!. Then", "mr", "then");
    assertSentences("Mr) . Then", "mr then");
  }

  @Test
  void the_exception_is_for_scripts_with_spaces_only() {
    assertSentences("他来了. 我走", "他 来 了", "我 走");
    assertSentences("ไท. ๓. ที่. ไท", "ไ ท ๓", "ท \u0E35 \u0E48", "ไ ท");
    assertSentences("ሰ. ደህና", "ሰ ደህና");
  }

  @Test
  void the_length_of_an_abbreviation_counts_letters_and_digits_as_written() {
    assertSentences("Rene\u0301. Then", "rené then");
    assertSentences("O'Nei. Then", "onei then");
    assertSentences("Ro\u00ADme. Then", "rome then");
    assertSentences("Abcﬁ. Then", "abcfi then");
  }

  @Test
  void in_a_list_its_bullet_begins_a_sentence_between_spaces() {
    assertSentences("- one - two-three -four\t-\u00A0five", "one", "two three four", "five");
    assertSentences(" \u2022 one - two \u2022 three", "one two", "three");
    assertSentences("one - two", "one two");
    assertSentences("-one - two", "one two");
  }

  @Test
  void the_end_of_a_paragraph_ends_a_sentence() {
    assertSentences("By our staff\n\nthey left", "by our staff", "they left");
    assertSentences("By our staff&#10;they left", "by our staff they left");
  }

  @Test
  void five_words_make_a_shingle() {
    Set<String> both = new HashSet<>(shingles("one two three four five"));
    both.addAll(shingles("two three four five six"));

    assertEquals(2, both.size());
    assertEquals(both, shingles("One two, three four five six."));
  }

  @Test
  void characters_make_a_shingle_by_their_weight() {
    assertShingleCounts("漢", 8);
    assertShingleCounts("か", 10);
    assertShingleCounts("ฮ", 15);
    assertEquals(1, shingles("一二三四五六七 word").size());
    assertEquals(2, shingles("一二三四五六七八 word").size());
  }

  @Test
  void a_short_sentence_is_one_shingle() {
    assertEquals(1, shingles("Up 3.5%.").size());
    assertEquals(0, ReferenceShingles.jaccard(shingles("Up 3.5%."), shingles("Up 3.6%.")));
    assertEquals(Set.of(), shingles(" ... \n\n — "));
  }

  @Test
  void nothing_runs_across_a_cut() {
    Set<String> cut = ReferenceShingles.of(List.of("one two three", "four five six"));

    assertEquals(shingles("One two three! Four five six!"), cut);
  }

  @Test
  void jaccard_and_containment_are_shares_of_sets() {
    Set<String> six = shingles("one two three four five six");
    Set<String> five = shingles("one two three four five");

    assertEquals(0.5, ReferenceShingles.jaccard(six, five));
    assertEquals(0.5, ReferenceShingles.containment(six, five));
    assertEquals(1.0, ReferenceShingles.containment(five, six));
    assertEquals(0.0, ReferenceShingles.jaccard(Set.of(), Set.of()));
    assertEquals(0.0, ReferenceShingles.containment(Set.of(), six));
  }

  @Test
  void pairs_are_exact_and_sorted() {
    Set<String> six = shingles("one two three four five six");
    Set<String> five = shingles("one two three four five");
    List<Set<String>> articles = List.of(six, shingles("elsewhere"), five, six, Set.of());

    assertEquals(
        List.of(
            new SimilarTexts(0, 2, 0.5), new SimilarTexts(0, 3, 1), new SimilarTexts(2, 3, 0.5)),
        ReferenceShingles.pairsAtLeast(articles, 0.5));
    assertEquals(
        List.of(new SimilarTexts(0, 3, 1)), ReferenceShingles.pairsAtLeast(articles, 0.51));
    assertThrows(IllegalArgumentException.class, () -> ReferenceShingles.pairsAtLeast(articles, 0));
  }

  private static String decode(String text) {
    return ReferenceEntities.decode(text);
  }

  private static Set<String> shingles(String text) {
    return ReferenceShingles.of(text);
  }

  private static void assertWords(String expected, String text) {
    String words =
        ReferenceSentences.of(text).stream()
            .flatMap(List::stream)
            .map(Word::text)
            .collect(joining(" "));
    assertEquals(expected, words);
  }

  private static void assertSentences(String text, String... expected) {
    List<String> sentences =
        ReferenceSentences.of(text).stream()
            .map(sentence -> sentence.stream().map(Word::text).collect(joining(" ")))
            .toList();
    assertEquals(List.of(expected), sentences);
  }

  /** One shingle starts at each of the first words, from the given length of a shingle on. */
  private static void assertShingleCounts(String character, int length) {
    String run = IntStream.range(0, length).mapToObj(i -> nth(character, i)).collect(joining());
    assertEquals(1, shingles(run.substring(1)).size());
    assertEquals(1, shingles(run).size());
    assertEquals(2, shingles(run + nth(character, length)).size());
  }

  /** Different characters, because equal shingles would count once. */
  private static String nth(String character, int i) {
    return Character.toString(character.charAt(0) - i);
  }
}
