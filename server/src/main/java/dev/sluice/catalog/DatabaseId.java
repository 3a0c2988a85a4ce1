package dev.sluice.catalog;

import java.util.UUID;

/** A database; stays the same when it is renamed or assigned to another project. */
public record DatabaseId(UUID value) {}
