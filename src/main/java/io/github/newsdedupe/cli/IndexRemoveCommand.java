package io.github.newsdedupe.cli;

import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.index.IndexWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dedupe index remove ID... --index DIR}. */
@Command(
    name = "dedupe index remove",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe index remove [OPTIONS] ID... --index DIR",
    synopsisHeading = "",
    sortOptions = false,
    description = {"", "Takes articles out of an index. Their room is given back by relearn.", ""})
final class IndexRemoveCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ArchiveMixin archive = new ArchiveMixin();

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of articles.")
  private List<String> ids = new ArrayList<>();

  IndexRemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> unknown;
    try (IndexWriter writer = archive.folder().write(archive.settings())) {
      unknown = ids.stream().filter(id -> !isRemoved(id, writer)).toList();
      writer.commit();
      console.say(
          "dedupe: "
              + Summaries.count(ids.size() - unknown.size(), "article")
              + " removed; the index holds "
              + writer.articles());
    }
    unknown.forEach(id -> console.say("dedupe: not in the index: " + id));
    return unknown.isEmpty() ? ExitCode.DONE : ExitCode.NO;
  }

  /** Takes out an article by its id, or by another path of its file. */
  private static boolean isRemoved(String id, IndexWriter writer) {
    return writer.remove(id) || writer.removeAt(Corpus.originOf(id));
  }
}
