/**
 * Snapshots: the schema of a database at a moment, addressed by its content, and what differs between two; and the newest
 * one of each database, object by object.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "project", "catalog"})
@NullMarked
package dev.sluice.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
