/**
 * Tools that engines share: the splitter, the leading key words of a statement, and what every engine does over JDBC.
 * Nothing here knows an engine by name but {@link dev.sluice.engine.kit.SplitterProfile}, which holds one row of the
 * splitter's table per dialect.
 */
@NullMarked
package dev.sluice.engine.kit;

import org.jspecify.annotations.NullMarked;
