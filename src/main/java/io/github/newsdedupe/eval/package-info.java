/**
 * What a report says of pairs of articles, and what a person says, in; how well they agree out.
 * Pure.
 */
package io.github.newsdedupe.eval;
