package io.github.newsdedupe.cli;

import io.github.newsdedupe.text.Printable;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output where a person looks at it: articles, records and file names are data, which
 * other programs get byte by byte, but a terminal would obey what stands in them.
 */
final class Screen extends OutputStream {

  private final OutputStream terminal;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  Screen(OutputStream terminal) {
    this.terminal = terminal;
  }

  /** Standard output of this process, made safe if the launcher says that it is a terminal. */
  static OutputStream standardOutput() {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    return Boolean.getBoolean("dedupe.screen") ? new Screen(out) : out;
  }

  @Override
  public void write(int b) throws IOException {
    line.write(b);
    if (b == '\n') {
      flush();
    }
  }

  /** By whole lines, so that no character is torn. */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int end = offset + length;
    while (end > offset && bytes[end - 1] != '\n') {
      end--;
    }
    line.write(bytes, offset, end - offset);
    if (end > offset) {
      flush();
    }
    line.write(bytes, end, offset + length - end);
  }

  @Override
  public void flush() throws IOException {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    terminal.write(Printable.lines(text).getBytes(StandardCharsets.UTF_8));
    terminal.flush();
  }
}
