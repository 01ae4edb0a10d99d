package io.github.newsdedupe.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.text.Printable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Read with the XML parser that every Java has. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JunitXmlTest {

  private static final String MESSAGE = "near-duplicate of a.txt (jaccard 0.67, containment 0.75)";

  @Test
  void a_duplicate_is_a_test_that_failed() throws Exception {
    Element test = test(Verdicts.of(false, Verdicts.nearDuplicate("b.txt", "a.txt")));

    assertEquals("b.txt", test.getAttribute("name"));
    assertEquals("b.txt", test.getAttribute("file"));
    assertEquals("1", test.getAttribute("line"));
    Element failure = only(test, "failure");
    assertEquals(MESSAGE, failure.getAttribute("message"));
    assertEquals("near-duplicate", failure.getAttribute("type"));
    assertEquals("b.txt:1: " + MESSAGE, failure.getTextContent());
  }

  @Test
  void what_the_limit_admits_is_a_test_that_was_skipped() throws Exception {
    Element test = test(Verdicts.of(true, Verdicts.nearDuplicate("b.txt", "a.txt")));

    assertEquals(MESSAGE, only(test, "skipped").getAttribute("message"));
    assertEquals(0, test.getElementsByTagName("failure").getLength());
  }

  @Test
  void a_clean_archive_is_one_test_that_passed() throws Exception {
    Element test = test(Verdicts.of(true));

    assertEquals("no duplicates", test.getAttribute("name"));
    assertEquals(0, test.getChildNodes().getLength());
  }

  @ParameterizedTest
  @CsvSource({"0, true, 1 0 0 0", "2, false, 2 2 0 0", "2, true, 2 0 0 2"})
  void suites_count_their_tests(int found, boolean passed, String counts) throws Exception {
    CheckReport report =
        Verdicts.of(
            passed,
            IntStream.range(0, found)
                .mapToObj(i -> Verdicts.nearDuplicate("b" + i, "a"))
                .toArray(io.github.newsdedupe.report.model.DuplicateEntry[]::new));

    Element suites = parsed(report);

    assertEquals(counts, counts(suites));
    assertEquals(counts, counts(only(suites, "testsuite")));
  }

  @Test
  void names_come_back_as_they_are_but_for_what_xml_cannot_hold() throws Exception {
    Element test = test(Verdicts.of(false, Verdicts.nearDuplicate(Verdicts.AWKWARD, "a.txt")));

    assertEquals(Printable.of(Verdicts.AWKWARD), test.getAttribute("name"));
  }

  private static String counts(Element suite) {
    return String.join(
        " ",
        List.of("tests", "failures", "errors", "skipped").stream()
            .map(suite::getAttribute)
            .toList());
  }

  private static Element test(CheckReport report) throws Exception {
    return only(parsed(report), "testcase");
  }

  private static Element only(Element parent, String name) {
    assertEquals(1, parent.getElementsByTagName(name).getLength());
    return (Element) parent.getElementsByTagName(name).item(0);
  }

  private static Element parsed(CheckReport report) throws Exception {
    String xml = Verdicts.written(JunitXml::write, report);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
