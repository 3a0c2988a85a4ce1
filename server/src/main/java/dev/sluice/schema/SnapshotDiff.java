package dev.sluice.schema;

import dev.sluice.sql.schema.SchemaDiff;
import dev.sluice.sql.schema.SchemaDiff.Change;
import java.util.ArrayList;
import java.util.List;

/** What differs between two snapshots, object by object. Pure. */
final class SnapshotDiff {
    private SnapshotDiff() {}

    static SchemaDiff between(Snapshot before, Snapshot after) {
        List<Change> changes = new ArrayList<>();
        before.objects().forEach((object, was) -> {
            String is = after.objects().get(object);
            if (is == null) {
                changes.add(new Change.Removed(object, was));
            } else if (!is.equals(was)) {
                changes.add(new Change.Changed(object, was, is));
            }
        });
        after.objects().forEach((object, is) -> {
            if (!before.objects().containsKey(object)) {
                changes.add(new Change.Added(object, is));
            }
        });
        return new SchemaDiff(List.copyOf(changes));
    }
}
