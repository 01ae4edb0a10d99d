/** Words in; shingles, shingle sets and MinHash signatures out. Pure. */
package io.github.newsdedupe.sketch;
