package dev.sluice.schema;

import dev.sluice.sql.schema.TableSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sizes by the table that they are of. */
record SizeIndex(Map<String, TableSize> sizes) {
    SizeIndex(List<TableSize> all) {
        this(all.stream()
                .collect(Collectors.toMap(
                        size -> ObjectKind.qualified(size.namespace(), size.table()),
                        Function.identity(),
                        (one, _) -> one)));
    }

    /** Absent where the server does not know, or was not asked. */
    Optional<Long> rows(SchemaObject object) {
        return of(object).map(TableSize::rows).filter(rows -> rows >= 0);
    }

    /** The same, with indexes. */
    Optional<Long> bytes(SchemaObject object) {
        return of(object).map(TableSize::bytes).filter(bytes -> bytes >= 0);
    }

    private Optional<TableSize> of(SchemaObject object) {
        return switch (object.kind()) {
            case TABLE, MATERIALIZED_VIEW ->
                Optional.ofNullable(sizes.get(ObjectKind.qualified(object.namespace(), object.name())));
            default -> Optional.empty();
        };
    }
}
