package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * How long the lines of files are, told from pieces all over them: an export may begin with lines
 * that are like no others in it.
 *
 * @param mean of the lines
 * @param longest the mean of the piece in which they are longest
 */
record LineLengths(double mean, double longest) {

  /**
   * Of a large file. Fewer, and short lines in one place count for much of it; more, more seeks.
   */
  private static final int PIECES = 8;

  /** Shorter, and hardly an article lies whole in a piece; longer, and more is read. */
  private static final int PIECE = 1 << 15;

  /** Of a file; of one that has not a whole line in a piece, lines are as long as the piece. */
  static LineLengths of(Path path, LineLengths known) {
    try (FileChannel file = FileChannel.open(path)) {
      long size = file.size();
      int pieces = size <= PIECES * PIECE ? 1 : PIECES;
      double lines = 0;
      double longest = 0;
      for (int i = 0; i < pieces; i++) {
        long at = pieces == 1 ? 0 : (size - PIECE) / (PIECES - 1) * i;
        byte[] piece = read(file, at, (int) Math.min(size, pieces == 1 ? PIECES * PIECE : PIECE));
        double mean = meanOf(piece, at > 0, known.mean);
        lines += 1 / mean / pieces;
        longest = Math.max(longest, mean);
      }
      return new LineLengths(1 / lines, longest);
    } catch (IOException e) {
      return known; // whoever reads it will say what is wrong
    }
  }

  private static byte[] read(FileChannel file, long at, int length) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(length);
    int read = 0;
    while (piece.hasRemaining() && read >= 0) {
      read = file.read(piece, at + piece.position());
    }
    return piece.array();
  }

  /** Counts the whole lines of a piece, of which the first may have begun before it. */
  private static double meanOf(byte[] piece, boolean within, double known) {
    int start = within ? ByteSearch.indexOf(piece, '\n', 0, piece.length) + 1 : 0;
    int lines = 0;
    int end = start;
    for (int i = start; i < piece.length; i++) {
      if (piece[i] == '\n') {
        lines++;
        end = i + 1;
      }
    }
    return lines == 0 ? Math.max(known, piece.length) : (double) (end - start) / lines;
  }
}
