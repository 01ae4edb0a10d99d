package io.github.newsdedupe.corpus;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Decompresses zstd (RFC 8878) and says in words what is wrong with data that cannot be. */
final class ZstdStream extends BulkStream {

  private final ZstdFrames frames;
  private final InputStream in;

  ZstdStream(InputStream in) {
    this.frames = new ZstdFrames(in);
    this.in = new ZstdInputStream(frames);
  }

  @Override
  int readSome(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(bytes, offset, length);
    } catch (MalformedInputException e) {
      String what = String.valueOf(e.getMessage()).replaceFirst(": offset=\\d+$", "");
      throw damaged(" (" + what + ")");
    } catch (RuntimeException e) {
      // The library checks what it has to, but not always for our sake.
      throw damaged("");
    } catch (LinkageError e) {
      throw new DamagedException("zstd needs a Java with sun.misc.Unsafe: decompress it first");
    } catch (IOException e) {
      if (!frames.isCut()) {
        throw e;
      }
      read = -1;
    }
    if (read < 0 && frames.isCut()) {
      throw cutShort();
    }
    return read;
  }

  /** What the library makes of half a header is nothing that it can name. */
  private DamagedException damaged(String what) {
    return frames.isCut() ? cutShort() : new DamagedException("the zstd data is damaged" + what);
  }

  private static DamagedException cutShort() {
    return new DamagedException("the zstd data is cut short");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
