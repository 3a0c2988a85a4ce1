@NullMarked
package dev.sluice.engine.postgres;

import org.jspecify.annotations.NullMarked;
