package io.github.newsdedupe.report;

import io.github.newsdedupe.corpus.Locator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Lists where articles lie, for other programs to read. A file that is one article is named by its
 * path, in the bytes that the file system has; an article in a file of many by file and line, so
 * that no program takes its id for the path of some other file.
 */
public final class PathList {

  private final Findings findings;
  private final byte end;

  /**
   * A list.
   *
   * @param end what stands after each path
   */
  public PathList(Findings findings, char end) {
    this.findings = findings;
    this.end = (byte) end;
  }

  /** The articles to keep: representatives, and those in no cluster. */
  public void writeKept(OutputStream out) throws IOException {
    BitSet dropped = findings.duplicates();
    int count = findings.ids().size();
    for (int place = dropped.nextClearBit(0); place < count; ) {
      write(findings.locators().get(place), out);
      place = dropped.nextClearBit(place + 1);
    }
  }

  /** The others: members of clusters that their representatives stand for. */
  public void writeDropped(OutputStream out) throws IOException {
    BitSet dropped = findings.duplicates();
    for (int place = dropped.nextSetBit(0); place >= 0; place = dropped.nextSetBit(place + 1)) {
      write(findings.locators().get(place), out);
    }
  }

  private void write(Locator article, OutputStream out) throws IOException {
    byte[] path = article.file().pathBytes();
    if (path.length > 1 && path[0] == '-') { // which programs would take for an option
      out.write('.');
      out.write('/');
    }
    out.write(path);
    if (!(article instanceof Locator.WholeFile)) {
      out.write((":" + article.line()).getBytes(StandardCharsets.US_ASCII));
    }
    out.write(end);
  }
}
