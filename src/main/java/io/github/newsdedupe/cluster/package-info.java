/** Similar pairs in, clusters out. Pure. */
package io.github.newsdedupe.cluster;
