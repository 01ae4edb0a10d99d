package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is said of characters, against what Java says of all of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CharactersTest {

  @Test
  void letters_that_are_taken_to_be_their_own_nfkc_form_are() {
    List<Integer> wrong =
        letters()
            .filter(Characters::isKnownNormal)
            .filter(c -> !Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC))
            .boxed()
            .toList();

    assertEquals(List.of(), wrong);
  }

  @Test
  void a_letter_is_folded_alike_whenever_it_is_asked_for() {
    for (int time = 0; time < 2; time++) {
      letters().forEach(c -> assertEquals(folded(c), Characters.fold(c)));
    }
  }

  @Test
  void the_flags_are_the_same_whenever_they_are_asked_for() {
    List<Integer> first = letters().map(Characters::flags).boxed().toList();

    assertEquals(first, letters().map(Characters::flags).boxed().toList());
  }

  private static int folded(int letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  private static IntStream letters() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Character::isLetter);
  }
}
