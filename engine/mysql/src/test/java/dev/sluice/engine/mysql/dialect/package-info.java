@NullMarked
package dev.sluice.engine.mysql.dialect;

import org.jspecify.annotations.NullMarked;
