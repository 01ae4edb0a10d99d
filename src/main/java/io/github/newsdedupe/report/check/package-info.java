/** A verdict in, what people and CI systems read out. */
package io.github.newsdedupe.report.check;
