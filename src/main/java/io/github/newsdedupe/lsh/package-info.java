/** Signatures in, candidate pairs out. Pure. */
package io.github.newsdedupe.lsh;
