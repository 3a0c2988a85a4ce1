@NullMarked
package dev.sluice.engine.mysql;

import org.jspecify.annotations.NullMarked;
