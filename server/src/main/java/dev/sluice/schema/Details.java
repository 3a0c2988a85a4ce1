package dev.sluice.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A snapshot with its objects, in the order in which they are listed. */
record Details(Snapshot snapshot, List<SchemaObject> objects, Map<String, SchemaObject> byName) {

    static Details of(Snapshot snapshot, List<SchemaObject> objects) {
        return new Details(
                snapshot,
                objects,
                objects.stream().collect(Collectors.toMap(SchemaObject::object, Function.identity(), (one, _) -> one)));
    }

    Optional<SchemaObject> find(String object) {
        return Optional.ofNullable(byName.get(object));
    }

    /** Its definition and what is defined beside it: indexes, foreign keys, triggers. */
    String ddl(SchemaObject object) {
        return object.parts().stream()
                .map(part -> snapshot.objects().getOrDefault(part, ""))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Foreign keys of other tables that point to the object. */
    List<Reference> references(SchemaObject object) {
        return objects.stream()
                .flatMap(from -> from.foreignKeys().stream()
                        .filter(key -> key.reference().orElseThrow().object().equals(object.object()))
                        .map(key -> new Reference(from.object(), key)))
                .toList();
    }

    /** A foreign key, and whose it is. */
    record Reference(String from, ObjectConstraint key) {}
}
