package io.github.newsdedupe.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The steps by which an index changes: a crash comes between two of them or in the middle. */
interface Disk {

  /** Adds bytes to a file, from a place on. */
  void write(FileChannel file, ByteBuffer bytes, long at) throws IOException;

  /** Returns when what was written to a file will outlive a failure of power. */
  void force(FileChannel file) throws IOException;

  /** Puts a new file into the place of an old one; whoever looks finds the one or the other. */
  void replace(Path old, Path by) throws IOException;

  /** The disk that there is. */
  Disk REAL =
      new Disk() {
        @Override
        public void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
          long to = at;
          while (bytes.hasRemaining()) {
            to += file.write(bytes, to);
          }
        }

        @Override
        public void force(FileChannel file) throws IOException {
          file.force(false);
        }

        @Override
        public void replace(Path old, Path by) throws IOException {
          Files.move(by, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          forceFolder(old.toAbsolutePath().resolveSibling(""));
        }

        /** Without this the new name may be lost; systems that cannot do it keep it anyway. */
        private void forceFolder(Path folder) {
          try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
          } catch (IOException e) {
            // Windows opens no folders.
          }
        }
      };
}
