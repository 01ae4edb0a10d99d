/** What every package may use: the options of a run and the failures that a user can mend. */
package io.github.newsdedupe;
