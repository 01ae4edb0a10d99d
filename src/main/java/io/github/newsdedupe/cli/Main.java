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
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The program. Its first argument may name a command; otherwise all arguments belong to {@code
 * find}, the command without a name.
 *
 * <p>Subcommands of picocli are not used: it takes a later argument for one, so that {@code dedupe
 * a.txt check b.txt} would lose {@code a.txt}.
 */
public final class Main {

  private static final Set<String> OF_TWO_WORDS =
      Set.of("index relearn", "index remove", "index stats", "index verify", "rules learn");

  private final Console console;

  Main(Console console) {
    this.console = console;
  }

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8));
    boolean terminal = Boolean.getBoolean("dedupe.terminal");
    Console console = new Console(System.in, Screen.standardOutput(), err, terminal);
    int exitCode = ExitCode.FAILED;
    try {
      exitCode = new Main(console).run(arguments);
      if (Boolean.getBoolean("dedupe.rehearsal")) {
        Rehearsal.run();
      }
    } catch (IOException e) {
      console.say("dedupe: " + DedupeException.reasonOf(e));
    } catch (OutOfMemoryError e) {
      console.say("dedupe: out of memory; allow more, e.g. --memory 2g");
    } finally {
      err.flush();
    }
    System.exit(exitCode);
  }

  /** Runs the program; returns its exit code. */
  int run(String... arguments) {
    if (Version.isAllThatIsAsked(arguments)) {
      out().println(Version.line());
      return ExitCode.DONE;
    }
    return runCommand(arguments);
  }

  private int runCommand(String... arguments) {
    String name = nameIn(arguments);
    Object command = command(name);
    boolean named = !(command instanceof FindCommand);
    if (named && Files.exists(Path.of(arguments[0]))) {
      console.say(
          "dedupe: '"
              + arguments[0]
              + "' is a command and also a path here; for the path write ./"
              + arguments[0]);
      return ExitCode.USAGE;
    }
    int words = named ? name.split(" ", -1).length : 0;
    List<String> rest = Arrays.asList(arguments).subList(words, arguments.length);
    int exitCode = execute(command, rest);
    console.err().flush();
    return exitCode;
  }

  private int execute(Object command, List<String> arguments) {
    if (command instanceof PlainCommand plain
        && PlainArguments.of(arguments).filter(plain::takes).isPresent()) {
      return call(plain);
    }
    return commandLine(command).execute(arguments.toArray(new String[0]));
  }

  private int call(PlainCommand command) {
    try {
      return command.call();
    } catch (Exception e) {
      return failed(e, command.name());
    }
  }

  private Object command(String name) {
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

  private Object indexCommand(String name) {
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

  /** The command that arguments begin with, if they do. */
  private static String nameIn(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    String two = arguments.length > 1 ? first + " " + arguments[1] : "";
    return OF_TWO_WORDS.contains(two) ? two : first;
  }

  /** A command as picocli runs it here. */
  CommandLine commandLine(Object command) {
    return new CommandLine(command)
        .setOut(out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOverwrittenOptionsAllowed(true)
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(false)
        .setParameterExceptionHandler(this::wrongUsage)
        .setExecutionExceptionHandler((e, line, result) -> failed(e, line.getCommandName()));
  }

  private PrintWriter out() {
    return new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true);
  }

  private int wrongUsage(ParameterException e, String[] arguments) {
    return wrongUsage(String.valueOf(e.getMessage()), e.getCommandLine().getCommandName());
  }

  private int wrongUsage(String message, String command) {
    console.say("dedupe: " + oneLine(message));
    console.say("Try '" + command + " --help' for more information.");
    return ExitCode.USAGE;
  }

  private static String oneLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  /** What the user can mend is one line; anything else is a bug and shows its stack trace. */
  private int failed(Exception e, String command) {
    if (e instanceof ClosedPipeException) {
      return ExitCode.DONE;
    }
    if (e instanceof UsageException) {
      return wrongUsage(String.valueOf(e.getMessage()), command);
    }
    if (e instanceof DedupeException) {
      console.say("dedupe: " + e.getMessage());
    } else {
      console.trace(e);
    }
    return ExitCode.FAILED;
  }
}
