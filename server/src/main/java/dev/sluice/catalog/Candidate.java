package dev.sluice.catalog;

import java.util.Optional;

/** A database on its way past a group's expression. */
interface Candidate {
    /** The value of a variable of the expression; empty when there is none of that name. */
    Optional<Object> variable(String name);

    /** All of it, to keep. */
    Database database();
}
