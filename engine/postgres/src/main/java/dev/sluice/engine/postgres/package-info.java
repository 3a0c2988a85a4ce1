/**
 * PostgreSQL from version 12: connects, diagnoses, inspects, prints, executes. What a change has done is proved by a
 * row in the target's {@code sluice.history}, written in the same transaction as the statements; around statements
 * that refuse a transaction, by intent, done and a look into the catalogue.
 */
@NullMarked
package dev.sluice.engine.postgres;

import org.jspecify.annotations.NullMarked;
