/**
 * What review says about a script: findings and their levels.
 */
@NullMarked
package dev.sluice.sql.review;

import org.jspecify.annotations.NullMarked;
