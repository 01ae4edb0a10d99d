package io.github.newsdedupe.files;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of the user's will hold, in a file beside it that takes its place when it is whole.
 * It is deleted when it is not, also when the program is ended by a signal; what a killed run has
 * left, the next one that writes the same file deletes.
 *
 * <p>It is locked as long as it is written, which tells whether somebody still does: a process
 * number says nothing in another container or on another machine that shares the folder.
 */
public final class PartialFile implements AutoCloseable {

  /** Fits beside any name, however long that is. */
  private static final Pattern NAME =
      Pattern.compile("\\.dedupe-([0-9a-f]{16})-([0-9a-f]{16})\\.partial");

  private static final int SEAL_BYTES = 8;

  /** What is deleted if the program ends now. */
  private static final Set<Path> UNFINISHED = new HashSet<>();

  @SuppressWarnings("NonFinalStaticField") // The JVM ends but once.
  private static boolean ended;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(PartialFile::deleteUnfinished));
  }

  private final Path file;
  private final Path path;
  private final FileChannel channel;
  private boolean kept;

  private PartialFile(Path file, Path path, FileChannel channel) {
    this.file = file;
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes one.
   *
   * @param file to be replaced, or to be made; absolute, and no link
   */
  public static PartialFile of(Path file) throws IOException {
    deleteAbandoned(file);
    while (true) {
      String random = OwnFiles.randomName();
      Path path = file.resolveSibling(".dedupe-" + random + "-" + seal(file, random) + ".partial");
      FileChannel channel = create(path, Files.exists(file));
      if (isOurs(channel) && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return new PartialFile(file, path, channel);
      }
      channel.close(); // Another run has taken it for abandoned, before it was locked.
    }
  }

  /** Of a file that is replaced, not even a part may be read by more people than before. */
  private static FileChannel create(Path path, boolean replacing) throws IOException {
    synchronized (UNFINISHED) {
      if (ended) {
        throw new IOException("the program ends");
      }
      UNFINISHED.add(path);
      return replacing ? OwnFiles.create(path) : OwnFiles.createLasting(path);
    }
  }

  /** Where the bytes go. */
  public OutputStream newOutputStream() {
    return Channels.newOutputStream(channel);
  }

  /**
   * Puts it in the place of the file, which keeps its owner, group and mode, and all of its names.
   *
   * @throws FileSystemException if that cannot be; if the file may have been damaged, or cannot be
   *     written to, the reason says where the result is
   */
  public void takeItsPlace() throws IOException {
    if (Files.exists(file) && !canReplace()) {
      copyInto();
      return;
    }
    try {
      // Java's other way to move deletes the file before it has another.
      Files.move(path, file, StandardCopyOption.ATOMIC_MOVE);
      keep();
    } catch (IOException e) {
      if (!Files.exists(file)) {
        throw e;
      }
      copyInto();
    }
  }

  private boolean canReplace() {
    try {
      Ownership.copy(file, path);
      return Ownership.names(file) == 1;
    } catch (IOException e) {
      return false; // Not everybody may give files to others.
    }
  }

  /**
   * Writes into the file that is there. A run that is killed meanwhile leaves half a result in it,
   * but there is no other way to keep its other names, or an owner to whom one cannot give files.
   * Until that is done, the whole result is here, whatever happens.
   */
  private void copyInto() throws IOException {
    keep();
    try (FileChannel to = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long size = channel.size();
      for (long at = 0; at < size; ) {
        at += channel.transferTo(at, size - at, to);
      }
      to.truncate(size);
    } catch (IOException e) {
      String reason = DedupeException.reasonOf(e) + "; the whole result is in " + path;
      throw new FileSystemException(file.toString(), null, reason);
    }
    Files.delete(path);
  }

  private void keep() {
    synchronized (UNFINISHED) {
      UNFINISHED.remove(path);
    }
    kept = true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!kept) {
      Files.deleteIfExists(path);
      keep();
    }
  }

  /** At the end of the program, which a signal may have brought about. */
  private static void deleteUnfinished() {
    synchronized (UNFINISHED) {
      ended = true;
      for (Path path : UNFINISHED) {
        try {
          Files.deleteIfExists(path);
        } catch (IOException e) {
          // The next run tries again.
        }
      }
    }
  }

  /** Says whose it is, and that it is no file of the user's. */
  private static String seal(Path file, String random) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((random + file.getFileName()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, SEAL_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  private static void deleteAbandoned(Path file) {
    try (DirectoryStream<Path> partials =
        Files.newDirectoryStream(file.getParent(), path -> isOf(file, path))) {
      for (Path partial : partials) {
        deleteIfAbandoned(partial);
      }
    } catch (DirectoryIteratorException | IOException e) {
      // A folder that cannot be listed may still be written to.
    }
  }

  private static void deleteIfAbandoned(Path partial) {
    try (FileChannel channel = OwnFiles.reopen(partial)) {
      if (isLocked(channel)) {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      // It is another user's, or there are no locks: whoever writes it may still be there.
    }
  }

  private static boolean isOf(Path file, Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    return name.matches()
        && name.group(2).equals(seal(file, name.group(1)))
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isOurs(FileChannel channel) {
    try {
      return isLocked(channel);
    } catch (IOException e) {
      return true; // There are no locks, and so nobody takes it for abandoned.
    }
  }

  /** Locks a file for this process; false if another has locked it. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
