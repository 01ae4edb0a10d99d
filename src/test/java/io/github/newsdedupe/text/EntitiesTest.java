package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.translate.EntityArrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EntitiesTest {

  @Test
  void every_name_of_html_is_decoded_as_the_library_does() {
    Set<String> names = new TreeSet<>(Set.of("&nosuch;", "&AMP;", "&Amp;", "&;"));
    EntityArrays.BASIC_UNESCAPE.keySet().forEach(name -> names.add(name.toString()));
    EntityArrays.ISO8859_1_UNESCAPE.keySet().forEach(name -> names.add(name.toString()));
    EntityArrays.HTML40_EXTENDED_UNESCAPE.keySet().forEach(name -> names.add(name.toString()));

    for (String name : names) {
      assertEquals(StringEscapeUtils.unescapeHtml4(name), decode(name), name);
    }
    assertEquals(true, names.size() > 250);
  }

  @Test
  void what_is_not_closed_or_not_known_stays() {
    assertEquals("AT&T & co; &lt &nosuch; '<", decode("AT&T & co; &lt &nosuch; &apos;&lt;"));
  }

  private static String decode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new String(Entities.decode(bytes, 0, bytes.length), StandardCharsets.UTF_8);
  }
}
