/**
 * Sketched articles in, columns out: what a run keeps of every article between the stages, in
 * memory and, beyond a budget, in files.
 */
package io.github.newsdedupe.store;
