/** Schemas of MySQL and MariaDB: read set-based from {@code information_schema}, printed as canonical DDL. */
@NullMarked
package dev.sluice.engine.mysql.schema;

import org.jspecify.annotations.NullMarked;
