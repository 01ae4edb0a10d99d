package io.github.newsdedupe.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Whose a file is, who may do what with it, and under how many names. */
final class Ownership {

  private static final int PERMISSIONS = 07777;

  private Ownership() {}

  /**
   * Gives a file the owner, group and mode of another, or its access control list; Java does not
   * know those of Linux.
   *
   * @throws IOException if this user may not
   */
  static void copy(Path from, Path to) throws IOException {
    Set<String> views = from.getFileSystem().supportedFileAttributeViews();
    if (views.contains("unix")) {
      for (String owner : List.of("unix:uid", "unix:gid")) {
        Files.setAttribute(to, owner, Files.getAttribute(from, owner));
      }
      // Last, since a change of owner takes bits from it.
      Files.setAttribute(
          to, "unix:mode", (int) Files.getAttribute(from, "unix:mode") & PERMISSIONS);
    }
    if (views.contains("acl")) {
      Files.setAttribute(to, "acl:acl", Files.getAttribute(from, "acl:acl"));
      Files.setOwner(to, Files.getOwner(from));
    }
  }

  /** How many hard links there are; 1 where the system does not tell. */
  static int names(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? (int) Files.getAttribute(file, "unix:nlink")
        : 1;
  }
}
