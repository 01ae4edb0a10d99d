/**
 * Follows {@code src/site/markdown/comparison.md} alone, plainly and slowly; it is what the fast
 * code is held against.
 */
package io.github.newsdedupe.reference;
