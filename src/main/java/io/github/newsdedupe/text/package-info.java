/**
 * UTF-8 bytes in; lines, paragraphs, sentences and words out. Pure: nothing here reads or writes
 * files.
 */
package io.github.newsdedupe.text;
