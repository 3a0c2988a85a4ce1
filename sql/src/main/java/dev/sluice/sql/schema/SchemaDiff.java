package dev.sluice.sql.schema;

import java.util.List;

/** What differs between two schemas, object by object. Both sides are the canonical DDL of the object. */
public record SchemaDiff(List<Change> changes) {

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** One object that is on one side only, or differs. */
    public sealed interface Change {
        /** {@code table public.orders}: kind in words and name. */
        String object();

        /** Only after. */
        record Added(String object, String after) implements Change {}

        /** Only before. */
        record Removed(String object, String before) implements Change {}

        /** On both sides, not the same. */
        record Changed(String object, String before, String after) implements Change {}
    }
}
