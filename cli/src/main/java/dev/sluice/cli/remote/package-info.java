/** Commands that talk to a server: parse, call, print. They know its API and nothing of its inside. */
@NullMarked
package dev.sluice.cli.remote;

import org.jspecify.annotations.NullMarked;
