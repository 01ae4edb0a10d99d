/** Files that the program makes: its own ones, which nobody else's name can be mistaken for. */
package io.github.newsdedupe.files;
