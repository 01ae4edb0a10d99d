/** The sentences of many articles in, furniture that no rule knows out. Pure. */
package io.github.newsdedupe.learn;
