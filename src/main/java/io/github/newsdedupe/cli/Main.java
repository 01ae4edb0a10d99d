package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * The program. Its first argument may name a command; otherwise all arguments belong to {@code
 * find}, the command without a name.
 *
 * <p>Subcommands of picocli are not used: it takes a later argument for one, so that {@code dedupe
 * a.txt check b.txt} would lose {@code a.txt}.
 */
public final class Main {

  private static final Set<String> COMMANDS =
      Set.of(
          "check",
          "clean",
          "eval",
          "explain",
          "index",
          "index relearn",
          "index remove",
          "index stats",
          "index verify",
          "query",
          "render",
          "rules",
          "rules learn");

  private final Console console;

  Main(Console console) {
    this.console = console;
  }

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    int exitCode = ExitCode.FAILED;
    try {
      Console console = console();
      exitCode = new Main(console).run(arguments);
      if (Boolean.getBoolean("dedupe.rehearsal")) {
        rehearse(console);
      }
    } finally {
      // Of what is thrown here Java itself would make 1, the answer no.
      System.exit(exitCode);
    }
  }

  private static void rehearse(Console console) {
    try {
      Rehearsal.run();
    } catch (IOException e) {
      console.say("dedupe: " + DedupeException.reasonOf(e));
    }
  }

  private static Console console() {
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8));
    boolean terminal = Boolean.getBoolean("dedupe.terminal");
    return new Console(System.in, Screen.standardOutput(), err, terminal);
  }

  /** Runs the program; returns its exit code, whatever happens. */
  int run(String... arguments) {
    String name = nameIn(arguments);
    try {
      return run(name, arguments);
    } catch (Throwable e) {
      return failed(e, ("dedupe " + name).strip());
    } finally {
      console.err().flush();
    }
  }

  private int run(String name, String... arguments) throws Exception {
    if (Version.isAllThatIsAsked(arguments)) {
      Output.print(console, Version.line() + "\n");
      return ExitCode.DONE;
    }
    if (arguments.length == 1 && !name.isEmpty() && Files.exists(Path.of(name))) {
      console.say(
          "dedupe: '" + name + "' is a command and also a path here; for the path write ./" + name);
      return ExitCode.USAGE;
    }
    int words = name.isEmpty() ? 0 : name.split(" ", -1).length;
    return run(command(name), Arrays.asList(arguments).subList(words, arguments.length));
  }

  private int run(Callable<Integer> command, List<String> arguments) throws Exception {
    if (command instanceof PlainCommand plain
        && PlainArguments.of(arguments).filter(plain::takes).isPresent()) {
      return plain.call();
    }
    Optional<String> help = ParsedArguments.give(command, arguments);
    if (help.isPresent()) {
      Output.print(console, help.get());
      return ExitCode.DONE;
    }
    return command.call();
  }

  private Callable<Integer> command(String name) {
    return switch (name) {
      case "check" -> new CheckCommand(console);
      case "clean" -> new CleanCommand(console);
      case "eval" -> new EvalCommand(console);
      case "explain" -> new ExplainCommand(console);
      case "render" -> new RenderCommand(console);
      case "rules" -> new RulesCommand(console);
      case "rules learn" -> new LearnCommand(console);
      default -> indexCommand(name);
    };
  }

  private Callable<Integer> indexCommand(String name) {
    return switch (name) {
      case "index" -> new IndexCommand(console);
      case "index relearn" -> new IndexRelearnCommand(console);
      case "index remove" -> new IndexRemoveCommand(console);
      case "index stats" -> new IndexStatsCommand(console);
      case "index verify" -> new IndexVerifyCommand(console);
      case "query" -> new QueryCommand(console);
      default -> new FindCommand(console);
    };
  }

  /** The command that arguments begin with; empty if they are those of {@code find}. */
  private static String nameIn(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    String two = arguments.length > 1 ? first + " " + arguments[1] : "";
    if (COMMANDS.contains(two)) {
      return two;
    }
    return COMMANDS.contains(first) ? first : "";
  }

  /** What the user can mend is one line; anything else is a bug and shows its stack trace. */
  private int failed(Throwable e, String command) {
    if (e instanceof ClosedPipeException) {
      return ExitCode.DONE;
    }
    if (e instanceof UsageException) {
      String message = String.valueOf(e.getMessage());
      console.say("dedupe: " + message.lines().findFirst().orElse(message));
      console.say("Try '" + command + " --help' for more information.");
      return ExitCode.USAGE;
    }
    if (e instanceof DedupeException) {
      console.say("dedupe: " + e.getMessage());
    } else if (e instanceof OutOfMemoryError) {
      console.say("dedupe: " + shortOf(e));
    } else {
      console.trace(e);
    }
    return ExitCode.FAILED;
  }

  /** Java has one error for the heap and for threads that the system does not give it. */
  private static String shortOf(Throwable e) {
    return String.valueOf(e.getMessage()).contains("native thread")
        ? "out of threads; allow more (ulimit -u and -v), or use fewer with --threads"
        : "out of memory; allow more, e.g. --memory 2g";
  }
}
