package dev.sluice.schema;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Namespace;
import dev.sluice.sql.schema.Routine;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.Sequence;
import dev.sluice.sql.schema.Table;
import dev.sluice.sql.schema.UserType;
import dev.sluice.sql.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the objects of a schema out of its nouns. Pure.
 *
 * @param printed the names under which the printer filed the DDL of the schema
 */
record SchemaObjects(Set<String> printed) {
    /** What is longer stands in the DDL, where it can be read. */
    private static final int SHORT = 120;

    /** In the order in which they are listed. */
    List<SchemaObject> of(Schema schema) {
        Stream<ObjectDraft> extensions = schema.extensions().stream()
                .map(e -> draft(ObjectKind.EXTENSION, "", e.name()).fact("version", e.version()));
        return Stream.concat(extensions, schema.namespaces().stream().flatMap(this::drafts))
                .map(ObjectDraft::object)
                .sorted(SchemaObject.ORDER)
                .toList();
    }

    private ObjectDraft draft(ObjectKind kind, String namespace, String name) {
        return new ObjectDraft(kind, namespace, name, printed);
    }

    private Stream<ObjectDraft> drafts(Namespace in) {
        return Stream.of(
                        in.tables().stream().map(t -> table(in.name(), t)),
                        in.views().stream().map(v -> view(in.name(), v)),
                        in.sequences().stream().map(s -> sequence(in.name(), s)),
                        in.routines().stream().map(r -> routine(in.name(), r)),
                        in.types().stream().map(t -> type(in.name(), t)))
                .flatMap(drafts -> drafts);
    }

    private ObjectDraft table(String namespace, Table t) {
        ObjectDraft draft = draft(ObjectKind.TABLE, namespace, t.name())
                .comment(t.comment())
                .columns(t.columns())
                .indexes(t.indexes())
                .constraints(t.constraints())
                .triggers(t.triggers())
                .partitioning(t.partitioning());
        t.options().forEach((option, value) -> {
            if (value.length() <= SHORT && !option.startsWith("identity ")) {
                draft.fact(option, value);
            }
        });
        return draft;
    }

    private ObjectDraft view(String namespace, View v) {
        ObjectDraft draft = draft(
                        v.materialized() ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW, namespace, v.name())
                .comment(v.comment())
                .columns(v.columns().stream().map(SchemaObjects::ofView).toList())
                .indexes(v.indexes())
                .triggers(v.triggers());
        v.options().filter(o -> o.length() <= SHORT).ifPresent(o -> draft.fact("options", o));
        return draft;
    }

    /** Of these the server tells the name; their types follow from the query. */
    private static Column ofView(String name) {
        Optional<String> none = Optional.empty();
        return new Column(name, "", true, none, Optional.empty(), Optional.empty(), none, none, none, none);
    }

    private ObjectDraft sequence(String namespace, Sequence s) {
        ObjectDraft draft = draft(ObjectKind.SEQUENCE, namespace, s.name())
                .comment(s.comment())
                .fact("type", s.type())
                .fact("start", s.start())
                .fact("increment", s.increment())
                .fact("min", s.min())
                .fact("max", s.max())
                .fact("cache", s.cache())
                .fact("cycle", String.valueOf(s.cycle()));
        s.ownedBy().ifPresent(column -> draft.fact("ownedBy", column));
        return draft;
    }

    /** Where names are overloaded, the printer files a routine under its signature; else under its name. */
    private ObjectDraft routine(String namespace, Routine r) {
        ObjectKind kind = ObjectKind.valueOf(r.kind().name());
        boolean bySignature = printed.contains(kind.filed(namespace, r.signature()));
        return draft(kind, namespace, bySignature ? r.signature() : r.name()).comment(r.comment());
    }

    private ObjectDraft type(String namespace, UserType type) {
        ObjectDraft draft = switch (type) {
            case UserType.Enum t -> draft(ObjectKind.ENUM, namespace, t.name()).values(t.values());
            case UserType.Domain t -> domain(namespace, t);
            case UserType.Composite t ->
                draft(ObjectKind.COMPOSITE, namespace, t.name()).columns(t.attributes());
            case UserType.Other t -> draft(ObjectKind.TYPE, namespace, t.name());
        };
        return draft.comment(type.comment());
    }

    private ObjectDraft domain(String namespace, UserType.Domain d) {
        ObjectDraft draft = draft(ObjectKind.DOMAIN, namespace, d.name())
                .fact("type", d.base())
                .fact("nullable", String.valueOf(d.nullable()));
        d.defaultValue().ifPresent(value -> draft.fact("default", value));
        d.checks().forEach(c -> draft.fact("check " + c.name(), c.expression()));
        return draft;
    }
}
