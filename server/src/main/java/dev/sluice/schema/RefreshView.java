package dev.sluice.schema;

import dev.sluice.sql.schema.SchemaDiff;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What reading a schema has shown.
 *
 * @param first whether it had never been read before
 * @param differences how many of its parts differ from what was known
 * @param changes the first of them, 200 at most
 */
@Schema(name = "SchemaRefresh")
record RefreshView(SchemaView schema, boolean first, int differences, List<ChangeView> changes) {
    private static final int MOST = 200;

    /** What became of a part of a schema. */
    enum Fate {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** @param object kind and name: {@code index public.orders_by_date} */
    @Schema(name = "SchemaRefreshChange")
    record ChangeView(String object, Fate fate) {
        static ChangeView of(SchemaDiff.Change change) {
            return new ChangeView(
                    change.object(),
                    switch (change) {
                        case SchemaDiff.Change.Added _ -> Fate.ADDED;
                        case SchemaDiff.Change.Removed _ -> Fate.REMOVED;
                        case SchemaDiff.Change.Changed _ -> Fate.CHANGED;
                    });
        }
    }

    static RefreshView of(DatabaseSchemas.Refreshed refreshed) {
        List<SchemaDiff.Change> changes = refreshed.diff().changes();
        return new RefreshView(
                SchemaView.of(refreshed.now()),
                refreshed.first(),
                changes.size(),
                changes.stream().limit(MOST).map(ChangeView::of).toList());
    }
}
