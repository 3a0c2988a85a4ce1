/** Connections to MySQL and MariaDB: how they are opened, what their errors mean, and a second one beside each. */
@NullMarked
package dev.sluice.engine.mysql.link;

import org.jspecify.annotations.NullMarked;
