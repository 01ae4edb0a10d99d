package io.github.newsdedupe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesTest {

  private final Names names = new Names();

  @Test
  void names_come_back_as_they_went_in_whatever_their_length() {
    List<String> given =
        IntStream.range(0, 3_000).mapToObj(i -> "\u65B0\u805E/".repeat(i % 700) + i).toList();
    String giant = "x".repeat(3 << 20);

    List<Integer> handles = given.stream().map(names::add).toList();
    int ofGiant = names.add(giant);
    int ofEmpty = names.add("");

    for (int i = 0; i < given.size(); i++) {
      assertEquals(given.get(i), names.get(handles.get(i)));
    }
    assertEquals(giant, names.get(ofGiant));
    assertEquals("", names.get(ofEmpty));
  }

  @Test
  void names_compare_by_their_code_points() {
    List<Integer> rising =
        List.of("", "a", "aa", "b", "\u00E9", "\uFFFD", "\uD83D\uDE00").stream()
            .map(names::add)
            .toList();
    for (int i = 0; i < rising.size(); i++) {
      for (int j = 0; j < rising.size(); j++) {
        int order = names.compare(rising.get(i), rising.get(j));
        assertEquals(Integer.signum(Integer.compare(i, j)), Integer.signum(order));
      }
    }
  }

  @Test
  void a_number_after_a_colon_is_told_from_other_ends() {
    for (String place : List.of("a.jsonl:1", "a:b:77", "x: y:0")) {
      assertTrue(names.endsWithNumber(names.add(place)), place);
    }
    for (String name : List.of("", ":", "17", ":17", "a:", "a:1x", "a-1")) {
      assertFalse(names.endsWithNumber(names.add(name)), name);
    }
  }
}
