package io.github.newsdedupe.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file that says of a folder that this program has made it for its own work. It is the first
 * one written there; whatever else the program writes there ends with its suffix.
 *
 * @param version of the format of the folder
 * @param suffix sixteen hexadecimal digits
 */
public record WorkMarker(String version, String suffix) {

  /** The name of the file. */
  public static final String NAME = "dedupe-work.txt";

  /** Another number for another format of the folder: what is in the old one is not touched. */
  private static final String VERSION = "1";

  private static final String WHAT =
      "made by dedupe --work for a run that is not finished; to give it up, delete this folder";

  private static final Pattern LINE =
      Pattern.compile("dedupe-work/([0-9]{1,9}) ([0-9a-f]{16}): .*\\R?");

  /** A longer file is no marker. */
  private static final int LONGEST = 1_000;

  /** The marker of a folder, if it has one; a link is none. */
  public static Optional<WorkMarker> of(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      Matcher line = LINE.matcher(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
      return line.matches()
          ? Optional.of(new WorkMarker(line.group(1), line.group(2)))
          : Optional.empty();
    }
  }

  /** Marks a folder, which is empty. */
  public static WorkMarker create(Path folder) throws IOException {
    WorkMarker marker = new WorkMarker(VERSION, OwnFiles.randomName());
    String line = "dedupe-work/" + VERSION + " " + marker.suffix + ": " + WHAT + "\n";
    Path file = folder.resolve(NAME);
    FileChannel channel = OwnFiles.create(file);
    try (channel) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      Files.deleteIfExists(file); // Half a marker would be somebody else's file.
      throw e;
    }
    return marker;
  }

  /** Whether this program knows what else there may be in the folder. */
  public boolean isOfThisVersion() {
    return version.equals(VERSION);
  }
}
