/** What an engine found in, the report that the user receives out. */
package io.github.newsdedupe.report;
