/** Options in, exit code out: the only package that knows the terminal. */
package io.github.newsdedupe.cli;
