package dev.sluice.schema;

import java.util.Locale;
import java.util.Optional;

/**
 * Which objects are wanted; empty means any.
 *
 * @param text part of the name of an object, or of one of its columns; case does not matter
 */
record ObjectFilter(Optional<String> namespace, Optional<ObjectKind> kind, Optional<String> text) {
    ObjectFilter {
        text = text.map(each -> each.strip().toLowerCase(Locale.ROOT)).filter(each -> !each.isEmpty());
    }

    boolean wants(SchemaObject object) {
        return namespace.map(object.namespace()::equals).orElse(true)
                && kind.map(object.kind()::equals).orElse(true)
                && text.map(object::mentions).orElse(true);
    }
}
