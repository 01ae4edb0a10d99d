package io.github.newsdedupe.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells picocli the version where it is asked for among other options. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {Version.line()};
  }
}
