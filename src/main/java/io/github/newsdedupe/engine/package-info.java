/** Where the stages run. Stages own what is done, engines own where. */
package io.github.newsdedupe.engine;
