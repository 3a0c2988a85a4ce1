/**
 * The command line. A command parses its arguments, calls, prints; {@link dev.sluice.cli.Main} alone turns failures
 * into exit codes.
 */
@NullMarked
package dev.sluice.cli;

import org.jspecify.annotations.NullMarked;
