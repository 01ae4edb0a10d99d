package io.github.newsdedupe.store;

import io.github.newsdedupe.corpus.Locator;
import java.util.OptionalLong;

/**
 * What the table of articles keeps of one.
 *
 * @param id its own, which may not be unique
 * @param locator where it lies
 * @param source who published it, as it is written; empty if that is not known
 * @param day when, in days since 1970-01-01, if that is known and was asked for
 * @param length in words, without furniture
 * @param shingles how many there are, repetitions counted
 * @param sampleSize how many of them are sampled
 * @param thin whether stripping left too little to be compared by shingles
 * @param suspect whether rules wanted more of it than they may have
 * @param checksum of its text
 */
public record ArticleRow(
    String id,
    Locator locator,
    String source,
    OptionalLong day,
    int length,
    int shingles,
    int sampleSize,
    boolean thin,
    boolean suspect,
    int checksum) {}
