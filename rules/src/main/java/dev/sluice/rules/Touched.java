package dev.sluice.rules;

import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.TableKey;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An object that a statement creates, changes, removes, or whose rows it changes.
 *
 * @param kind of the statement, upper-case words joined by underscores: {@code DROP_TABLE}
 * @param namespace empty where a database has no namespaces, or the object stands outside of them
 */
public record Touched(String kind, ObjectKind object, String namespace, String name) implements Comparable<Touched> {
    private static final Comparator<Touched> ORDER = Comparator.comparing(Touched::object)
            .thenComparing(Touched::namespace)
            .thenComparing(Touched::name)
            .thenComparing(Touched::kind);

    @Override
    public int compareTo(Touched other) {
        return ORDER.compare(this, other);
    }

    /** The kind of a statement, as rule sets and expressions name it. */
    static String kindOf(Fact fact) {
        return switch (fact) {
            case Fact.CreateTable ignored -> "CREATE_TABLE";
            case Fact.AlterTable f -> "ALTER_" + f.kind();
            case Fact.CreateIndex ignored -> "CREATE_INDEX";
            case Fact.Create f -> "CREATE_" + f.kind();
            case Fact.Alter f -> "ALTER_" + f.kind();
            case Fact.Drop f -> "DROP_" + f.kind();
            case Fact.Rename f -> "RENAME_" + f.kind();
            case Fact.CommentOn ignored -> "COMMENT";
            case Fact.Insert f -> f.replace() ? "REPLACE" : "INSERT";
            case Fact.Update ignored -> "UPDATE";
            case Fact.Delete ignored -> "DELETE";
            case Fact.Select ignored -> "SELECT";
            case Fact.Truncate ignored -> "TRUNCATE";
            case Fact.Grant f -> f.revoke() ? "REVOKE" : "GRANT";
            case Fact.Transaction f -> f.verb().name();
            case Fact.SetVariable ignored -> "SET";
            case Fact.Use ignored -> "USE";
            case Fact.Other f -> f.verb().replace(' ', '_');
            case Fact.Unreadable ignored -> "UNREADABLE";
        };
    }

    static Stream<Touched> by(Statement statement, SchemaView schema) {
        return statement.facts().stream().flatMap(fact -> by(fact, schema));
    }

    private static Stream<Touched> by(Fact fact, SchemaView schema) {
        String kind = kindOf(fact);
        return switch (fact) {
            case Fact.CreateTable f -> Stream.of(table(kind, ObjectKind.TABLE, f.table(), schema));
            case Fact.AlterTable f -> Stream.of(table(kind, f.kind(), f.table(), schema));
            case Fact.CreateIndex f -> Stream.of(table(kind, ObjectKind.TABLE, f.table(), schema));
            case Fact.Create f -> Stream.of(named(kind, f.kind(), f.name()));
            case Fact.Alter f -> Stream.of(named(kind, f.kind(), f.name()));
            case Fact.Drop f -> f.names().stream().map(n -> relation(kind, f.kind(), n, schema));
            case Fact.Rename f -> Stream.of(relation(kind, f.kind(), f.from(), schema));
            case Fact.CommentOn f -> Stream.of(relation(kind, f.kind(), f.name(), schema));
            case Fact.Insert f -> Stream.of(table(kind, ObjectKind.TABLE, f.table(), schema));
            case Fact.Update f -> sources(kind, f.tables(), schema);
            case Fact.Delete f -> sources(kind, f.tables(), schema);
            case Fact.Truncate f -> f.tables().stream().map(n -> table(kind, ObjectKind.TABLE, n, schema));
            case Fact.Grant f -> f.objects().stream().map(n -> relation(kind, f.kind(), n, schema));
            case Fact.Other f -> f.objects().stream().map(n -> named(kind, ObjectKind.OTHER, n));
            case Fact.Select ignored -> Stream.empty();
            case Fact.Transaction ignored -> Stream.empty();
            case Fact.SetVariable ignored -> Stream.empty();
            case Fact.Use ignored -> Stream.empty();
            case Fact.Unreadable ignored -> Stream.empty();
        };
    }

    private static Stream<Touched> sources(String kind, List<Query.Source> sources, SchemaView schema) {
        return sources.stream().flatMap(source -> switch (source) {
            case Query.Source.Table t -> Stream.of(table(kind, ObjectKind.TABLE, t.name(), schema));
            case Query.Source.Join j -> sources(kind, List.of(j.left(), j.right()), schema);
            case Query.Source.Derived ignored -> Stream.empty();
            case Query.Source.Function ignored -> Stream.empty();
        });
    }

    private static Touched relation(String kind, ObjectKind object, QualifiedName name, SchemaView schema) {
        return object == ObjectKind.TABLE || object == ObjectKind.VIEW
                ? table(kind, object, name, schema)
                : named(kind, object, name);
    }

    private static Touched table(String kind, ObjectKind object, QualifiedName name, SchemaView schema) {
        TableKey key = schema.key(name);
        return new Touched(kind, object, key.namespace(), key.name());
    }

    private static Touched named(String kind, ObjectKind object, QualifiedName name) {
        String namespace = name.schema().map(n -> n.value()).orElse("");
        return new Touched(kind, object, namespace, name.name().value());
    }
}
