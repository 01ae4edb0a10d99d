/** Candidate pairs in, exactly verified similar pairs out. Pure. */
package io.github.newsdedupe.similarity;
