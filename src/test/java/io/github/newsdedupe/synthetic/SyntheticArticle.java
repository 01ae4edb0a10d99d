package io.github.newsdedupe.synthetic;

/**
 * An article of a synthetic archive.
 *
 * @param id its name in all formats
 * @param title its headline
 * @param source who published it
 * @param date when, as {@code 2019-03-05}
 * @param text with furniture, or clean
 */
record SyntheticArticle(String id, String title, String source, String date, Utf8Text text) {}
