package dev.sluice.schema;

import dev.sluice.sql.schema.SchemaDiff;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two schemas, as the API shows it.
 *
 * @param total how many objects differ
 * @param objects the first of them, 1,000 at most
 */
@Schema(name = "SchemaDiff")
public record SchemaDiffView(int total, List<ObjectView> objects) {
    private static final int MOST = 1000;

    /**
     * One object that differs.
     *
     * @param before its DDL; absent when it is new
     * @param after its DDL; absent when it is gone
     */
    @Schema(name = "SchemaDiffObject")
    public record ObjectView(String object, Optional<String> before, Optional<String> after) {
        static ObjectView of(SchemaDiff.Change change) {
            return switch (change) {
                case SchemaDiff.Change.Added c -> new ObjectView(c.object(), Optional.empty(), Optional.of(c.after()));
                case SchemaDiff.Change.Removed c ->
                    new ObjectView(c.object(), Optional.of(c.before()), Optional.empty());
                case SchemaDiff.Change.Changed c ->
                    new ObjectView(c.object(), Optional.of(c.before()), Optional.of(c.after()));
            };
        }
    }

    /** The view of a difference. */
    public static SchemaDiffView of(SchemaDiff diff) {
        List<SchemaDiff.Change> changes = diff.changes();
        return new SchemaDiffView(
                changes.size(), changes.stream().limit(MOST).map(ObjectView::of).toList());
    }
}
