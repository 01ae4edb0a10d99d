/**
 * An archive's index on a disk: articles with their texts and sketches in, the same out, whatever
 * happens in between. What is read is checked; what was not committed was never there.
 */
package io.github.newsdedupe.index;
