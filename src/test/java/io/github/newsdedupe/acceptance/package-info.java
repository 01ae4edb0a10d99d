/**
 * What the tool must do on real news, measured on a corpus that is not part of the repository:
 * {@code mvn -Pacceptance verify -Dshared=FOLDER} with the five seed articles and the labelled sets
 * in FOLDER.
 */
package io.github.newsdedupe.acceptance;
