package io.github.newsdedupe.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnFilesTest {

  @Test
  void whatever_has_the_name_already_stays_as_it_is(@TempDir Path folder) throws IOException {
    Path theirs = Files.writeString(folder.resolve("theirs"), "precious");

    assertThrows(FileAlreadyExistsException.class, () -> OwnFiles.create(theirs));
    assertThrows(FileAlreadyExistsException.class, () -> OwnFiles.createFolder(theirs));

    assertEquals("precious", Files.readString(theirs));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_is_never_followed(@TempDir Path folder) throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Path link = Files.createSymbolicLink(folder.resolve("link"), victim);
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));

    assertThrows(FileAlreadyExistsException.class, () -> OwnFiles.create(link));
    assertThrows(FileAlreadyExistsException.class, () -> OwnFiles.create(dangling));
    assertThrows(FileSystemException.class, () -> OwnFiles.reopen(link));

    assertEquals("precious", Files.readString(victim));
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void what_was_made_is_opened_again(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("file");
    try (FileChannel channel = OwnFiles.create(file)) {
      channel.write(ByteBuffer.wrap(new byte[] {1, 2}));
    }

    try (FileChannel channel = OwnFiles.reopen(file)) {
      assertEquals(2, channel.size());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobody_else_may_look(@TempDir Path folder) throws IOException {
    OwnFiles.createFolder(folder.resolve("inner"));
    OwnFiles.create(folder.resolve("inner/file")).close();

    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("inner"))));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("inner/file"))));
  }
}
