/**
 * How MySQL and MariaDB write SQL. A reader of our own takes the facts and judges what it knows by heart; where it
 * had to skip something, or refuses, the generated grammar of the dialect is asked. Positions are offsets into the
 * unit's text until {@link dev.sluice.engine.mysql.dialect.Places} turns them into places of the script.
 */
@NullMarked
package dev.sluice.engine.mysql.dialect;

import org.jspecify.annotations.NullMarked;
