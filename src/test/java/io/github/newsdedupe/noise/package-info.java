/**
 * What happens to a story from one paper to the next: misread letters, cuts, new heads, other
 * furniture. Seeded, so that a table of it can be made again.
 */
package io.github.newsdedupe.noise;
