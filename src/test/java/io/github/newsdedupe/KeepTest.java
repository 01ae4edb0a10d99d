package io.github.newsdedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.Keep.Order;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepTest {

  @ParameterizedTest
  @CsvSource({"longest, LONGEST", "earliest, EARLIEST", "first-path, FIRST_PATH"})
  void an_order_is_written_as_it_is_read(String value, Order order) {
    assertEquals(new Keep(order, List.of()), Keep.parse(value));
    assertEquals(value, Keep.parse(value).toString());
  }

  @Test
  void outlets_are_a_list_in_which_case_and_space_do_not_matter() {
    Keep keep = Keep.parse("outlet:Reuters, AP ,The Äcorn");

    assertEquals(new Keep(Order.OUTLET, List.of("reuters", "ap", "the äcorn")), keep);
    assertEquals("outlet:reuters,ap,the äcorn", keep.toString());
    assertEquals(keep, Keep.parse(keep.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "outlet", "shortest", "LONGEST", "longest "})
  void what_is_no_order_is_refused_with_a_list_of_those_there_are(String value) {
    assertEquals(
        "--keep must be longest, earliest, first-path or outlet:A,B, but is " + value,
        refusal(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"outlet:", "outlet: ", "outlet:A,", "outlet:,A", "outlet:A,,B"})
  void an_outlet_without_a_name_is_refused_with_an_example(String value) {
    assertTrue(refusal(value).endsWith("such as outlet:Reuters,AP"), refusal(value));
  }

  private static String refusal(String value) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Keep.parse(value)).getMessage());
  }
}
