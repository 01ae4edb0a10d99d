/**
 * UTF-8 text in; spans of page furniture, each named by the rule that found it, out. Pure: the
 * original is never changed, and kept plus removed is the original byte for byte.
 */
package io.github.newsdedupe.furniture;
