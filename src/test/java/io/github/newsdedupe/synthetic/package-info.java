/**
 * Archives of made-up news of any size, with planted duplicates of known similarity and furniture
 * in half of the articles: the same bytes for the same seed, on any number of threads.
 */
package io.github.newsdedupe.synthetic;
