package dev.sluice.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * An object in a list.
 *
 * @param rows the server's estimate; absent where it has none
 * @param bytes with indexes
 * @param columns those whose names hold the text that was searched for
 */
@Schema(name = "SchemaObjectLine")
record ObjectLineView(
        String object,
        ObjectKind kind,
        String namespace,
        String name,
        Optional<Long> rows,
        Optional<Long> bytes,
        Optional<List<String>> columns) {

    static ObjectLineView of(SchemaObject object, SizeIndex sizes, ObjectFilter filter) {
        return new ObjectLineView(
                object.object(),
                object.kind(),
                object.namespace(),
                object.name(),
                sizes.rows(object),
                sizes.bytes(object),
                filter.text().map(object::columnsWith).filter(columns -> !columns.isEmpty()));
    }
}
