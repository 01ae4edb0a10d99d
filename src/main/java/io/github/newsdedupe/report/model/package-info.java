/** The records that are the report {@code dedupe-report/1}: their components are its fields. */
package io.github.newsdedupe.report.model;
