/** Paths in, articles as UTF-8 bytes out; the only package that reads the user's files. */
package io.github.newsdedupe.corpus;
