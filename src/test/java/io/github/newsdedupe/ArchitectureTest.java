package io.github.newsdedupe;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Formatter;

/** The house rules of architecture.md, as far as a machine can keep them. */
@AnalyzeClasses(packages = "io.github.newsdedupe", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PURE = {
    "..text..",
    "..furniture..",
    "..sketch..",
    "..lsh..",
    "..similarity..",
    "..learn..",
    "..cluster..",
    "..eval..",
    "..gate.."
  };

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching("io.github.newsdedupe.(*)..").should().beFreeOfCycles();

  /** In the order in which data flows; a package is used only by those further down the line. */
  @ArchTest
  static final ArchRule packages_depend_forward_only =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("files")
          .definedBy("..files..")
          .layer("corpus")
          .definedBy("..corpus..")
          .layer("text")
          .definedBy("..text..")
          .layer("furniture")
          .definedBy("..furniture..")
          .layer("sketch")
          .definedBy("..sketch..")
          .layer("lsh")
          .definedBy("..lsh..")
          .layer("similarity")
          .definedBy("..similarity..")
          .layer("learn")
          .definedBy("..learn..")
          .layer("cluster")
          .definedBy("..cluster..")
          .layer("store")
          .definedBy("..store..")
          .layer("index")
          .definedBy("..index..")
          .layer("report")
          .definedBy("..report..")
          .layer("eval")
          .definedBy("..eval..")
          .layer("gate")
          .definedBy("..gate..")
          .layer("engine")
          .definedBy("..engine..")
          .layer("cli")
          .definedBy("..cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("eval")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("gate")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("eval", "gate", "engine", "cli")
          .whereLayer("index")
          .mayOnlyBeAccessedByLayers("engine", "cli")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("index", "engine", "cli")
          .whereLayer("cluster")
          .mayOnlyBeAccessedByLayers("report", "engine")
          .whereLayer("learn")
          .mayOnlyBeAccessedByLayers("cluster", "store", "report", "engine", "cli")
          .whereLayer("similarity")
          .mayOnlyBeAccessedByLayers("cluster", "report", "engine")
          .whereLayer("lsh")
          .mayOnlyBeAccessedByLayers("similarity", "cluster", "store", "index", "engine")
          .whereLayer("sketch")
          .mayOnlyBeAccessedByLayers("lsh", "similarity", "store", "index", "engine")
          .whereLayer("corpus")
          .mayOnlyBeAccessedByLayers("store", "index", "report", "engine", "cli")
          .whereLayer("files")
          .mayOnlyBeAccessedByLayers("corpus", "store", "index", "cli");

  /** It judges reports of any origin, so it may know no more than the format and what text is. */
  @ArchTest
  static final ArchRule evaluation_knows_nothing_but_the_report = knowsOnlyReports("..eval..");

  /** What an archive may hold is decided by what people can read of it. */
  @ArchTest
  static final ArchRule the_gate_knows_nothing_but_the_report = knowsOnlyReports("..gate..");

  @ArchTest
  static final ArchRule only_the_command_line_knows_picocli = onlyIn("..cli..", "picocli..");

  @ArchTest
  static final ArchRule only_text_knows_commons_text = onlyIn("..text..", "org.apache.commons..");

  @ArchTest
  static final ArchRule only_corpus_and_index_know_aircompressor =
      noClasses()
          .that(resideOutsideOfPackages("..corpus..", "..index.."))
          .should()
          .dependOnClassesThat(resideInAPackage("io.airlift.."));

  @ArchTest
  static final ArchRule only_readers_and_writers_of_json_know_jackson =
      noClasses()
          .that(resideOutsideOfPackage("..report.."))
          .and(resideOutsideOfPackages("..corpus..", "..index.."))
          .should()
          .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.."));

  @ArchTest
  static final ArchRule stages_neither_read_nor_write_files =
      noClasses()
          .that(resideInAnyPackage(PURE))
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..", "java.time.."));

  @ArchTest
  static final ArchRule nobody_writes_to_standard_streams_directly =
      noClasses()
          .that(resideOutsideOfPackage("..cli.."))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule nobody_asks_the_clock =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethodWhere(
              target(owner(resideInAPackage("java.time..")))
                  .and(target(nameMatching("now|system.*"))))
          .orShould()
          .dependOnClassesThat(assignableTo(Clock.class));

  /** Where people count with other digits, a report would have them too. */
  @ArchTest
  static final ArchRule whoever_formats_names_the_locale =
      noClasses()
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(PrintStream.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
          .orShould()
          .callConstructor(Formatter.class)
          .orShould()
          .callConstructor(Formatter.class, Appendable.class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase");

  @ArchTest
  static final ArchRule nothing_is_called_util_helper_manager_or_impl =
      classes().should().haveNameNotMatching(".*(Utils?|Helper|Manager|Impl)");

  private static ArchRule knowsOnlyReports(String home) {
    return noClasses()
        .that(resideInAPackage(home))
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.github.newsdedupe..")
                .and(resideOutsideOfPackages(home, "..report.model..", "..text..")));
  }

  private static ArchRule onlyIn(String home, String library) {
    return noClasses()
        .that(resideOutsideOfPackage(home))
        .should()
        .dependOnClassesThat(resideInAPackage(library));
  }
}
