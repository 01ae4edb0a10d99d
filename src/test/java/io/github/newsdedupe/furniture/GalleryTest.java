package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Picture galleries, counted on one line or with a credit on lines of their own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GalleryTest {

  private static final String BODY = "The lamp on the pier went out at dusk.";
  private static final String MORE = "Nobody saw who had done it.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photos: Pier A lamp. Hide Caption 1 of 2 Photos: Pier A boat. Hide Caption 2 of 2",
        "Photos: Pier Photos: Pier A lamp. Hide Caption 1 of 2 Photos: Pier A boat. Hide Caption 2 of 2",
        "Photos: PierA lamp.Hide Caption 1 of 2A boat.Hide Caption 2 of 2",
        "Photos: Hide Caption 1 of 2 Hide Caption 2 of 2",
        "Photos: A \u201Clamp,\u201D she said. Hide Caption 1 of 2 \u201CBoat.\u201D Hide Caption 2 of 2",
        "Photos: Pier A lamp. Hide Caption 1 of 1",
        "Photos: Pier A lamp. Hide\u00A0Caption  1 of 2 A boat. Hide Caption 2 of 2",
      })
  void a_counted_gallery_goes(String gallery) {
    assertEquals(BODY + "\n\n" + MORE, Strips.kept(BODY + "\n\n" + gallery + "\n\n" + MORE));
  }

  @Test
  void a_counted_gallery_in_mid_line_goes() {
    String gallery = "Photos: Pier A lamp. Hide Caption 1 of 2 A boat. Hide Caption 2 of 2";

    assertEquals(BODY + " " + MORE, Strips.kept(BODY + " " + gallery + " " + MORE));
  }

  @Test
  void a_counted_gallery_without_a_title_goes_from_its_first_count_on() {
    String gallery = "Hide Caption 1 of 2 A boat. Hide Caption 2 of 2";

    assertEquals(BODY + " " + MORE, Strips.kept(BODY + " " + gallery + " " + MORE));
  }

  @Test
  void a_truncated_gallery_goes_when_it_reached_three() {
    assertEquals(BODY + "\n" + MORE, Strips.kept(BODY + "\n" + pictures(3, 9) + "\n" + MORE));
  }

  @Test
  void a_gallery_truncated_at_two_is_left_alone() {
    String text = BODY + "\n" + pictures(2, 9) + "\n" + MORE;

    assertEquals(text, Strips.kept(text));
  }

  @Test
  void a_gallery_of_a_hundred_pictures_goes() {
    assertEquals(BODY + "\n" + MORE, Strips.kept(BODY + "\n" + pictures(100, 100) + "\n" + MORE));
  }

  @Test
  void a_count_with_a_gap_is_no_gallery() {
    String text =
        BODY + " Hide Caption 1 of 9 A. Hide Caption 3 of 9 B. Hide Caption 4 of 9 " + MORE;

    assertEquals(text, Strips.kept(text));
  }

  @Test
  void a_count_that_stands_too_far_from_the_next_is_no_gallery() {
    String text = "Hide Caption 1 of 2 " + (BODY + " ").repeat(60) + "Hide Caption 2 of 2";

    assertEquals(text, Strips.kept(text));
  }

  @Test
  void what_stands_between_two_galleries_stays() {
    String text = pictures(2, 2) + "\n\n" + BODY + "\n\n" + pictures(3, 3) + "\n\n" + MORE;

    assertEquals(BODY + "\n\n" + MORE, Strips.kept(text));
  }

  @Test
  void a_paragraph_before_a_gallery_that_has_the_word_photos_stays() {
    String text = "Photos: she had kept none of them. " + BODY;

    assertEquals(text + "\n\n" + MORE, Strips.kept(text + "\n\n" + pictures(3, 3) + "\n\n" + MORE));
  }

  @Test
  void a_count_in_a_text_that_ends_beyond_ascii_is_read_to_the_end() {
    String text = BODY + " Hide Caption 1 of 2 " + "caf\u00E9";

    assertEquals(text, Strips.kept(text));
  }

  @Test
  void a_count_in_a_text_that_ends_in_a_quote_is_read_to_the_end() {
    String text = pictures(3, 9) + "\u201CRain.\u201D";

    assertEquals("\u201CRain.\u201D", Strips.kept(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n", "\r\n", "\n\n\n"})
  void a_gallery_on_lines_goes_with_or_without_blank_lines_between(String gap) {
    String lines = String.join(gap, "Photos: The pier", "A lamp at night", "PHOTO:", "Ana Ruiz/AP");

    assertEquals(BODY + gap + MORE, Strips.kept(BODY + gap + lines + gap + MORE));
  }

  @Test
  void a_gallery_on_lines_may_lack_its_caption() {
    assertEquals(
        BODY + "\n" + MORE, Strips.kept(BODY + "\nPhotos: The pier\nPHOTO:\nRuiz/EPA\n" + MORE));
  }

  @Test
  void a_sentence_after_the_label_of_the_credit_stays() {
    assertEquals(BODY + "\n" + MORE, Strips.kept(BODY + "\nPhotos: The pier\nPHOTO:\n" + MORE));
  }

  @Test
  void an_unclosed_gallery_is_left_alone() {
    String text = BODY + "\nPhotos: The pier\nA lamp at night\n" + MORE;

    assertEquals(text, Strips.kept(text));
  }

  @Test
  void a_sentence_before_a_gallery_on_lines_that_begins_with_photos_stays() {
    String text = "Photos: she had kept none of them.";

    assertEquals(text + "\n", Strips.kept(text + "\nPhotos: The pier\nPHOTO:\nRuiz/EPA"));
  }

  @Test
  void a_gallery_whose_title_and_caption_have_lines_of_their_own_goes_whole() {
    String picture = "Photos: The pier\n\nA lamp.\n\nHide Caption\n\n%d of 2\n\n";
    String gallery = String.format(picture + picture, 1, 2);

    assertEquals(BODY + "\n\n" + MORE, Strips.kept(BODY + "\n\n" + gallery + MORE));
  }

  private static String pictures(int count, int total) {
    StringBuilder gallery = new StringBuilder();
    for (int k = 1; k <= count; k++) {
      gallery.append("Photos: Pier Picture of a lamp. Hide Caption ");
      gallery.append(k).append(" of ").append(total).append(' ');
    }
    return gallery.toString();
  }
}
