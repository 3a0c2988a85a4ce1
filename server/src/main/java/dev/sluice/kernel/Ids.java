package dev.sluice.kernel;

import java.util.UUID;

/** Gives out ids that never repeat. */
public interface Ids {

    /** An id that sorts after all that this JVM gave out before. */
    UUID next();
}
