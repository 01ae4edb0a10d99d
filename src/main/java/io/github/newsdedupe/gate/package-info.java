/** A report in, a verdict out: which of its duplicates an archive may hold. */
package io.github.newsdedupe.gate;
