package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Names of objects where the tree gives no location: they are looked for in the order of the statement. */
final class ObjectNames {
    private final Clauses clauses;

    ObjectNames(Clauses clauses) {
        this.clauses = clauses;
    }

    /** One object; {@code from} is a token at or before its name. */
    QualifiedName of(PgNode object, int from) {
        return switch (object.kind()) {
            case "String" -> QualifiedName.of(clauses.nameFrom(from, object.text("sval")));
            case "List" -> clauses.qualified(from, strings(object.nodes("items")));
            case "TypeName" -> clauses.qualified(clauses.token(object.location()), object.nodes("names"));
            case "ObjectWithArgs" -> clauses.qualified(from, object.nodes("objname"));
            case "RangeVar" -> clauses.relation(object);
            case "RoleSpec" -> QualifiedName.of(clauses.role(object));
            default ->
                object.nodes("names").isEmpty()
                        ? QualifiedName.of(Name.of(object.text("sval")))
                        : clauses.qualified(from, object.nodes("names"));
        };
    }

    private static List<PgNode> strings(List<PgNode> items) {
        return items.stream().filter(item -> item.is("String")).toList();
    }

    /** Several objects, in order. */
    List<QualifiedName> all(List<PgNode> objects, int from) {
        List<QualifiedName> names = new ArrayList<>();
        int token = from;
        for (PgNode object : objects) {
            QualifiedName name = of(object, token);
            names.add(name);
            int there = clauses.tokens().find(token, name.name().value());
            token = there < 0 ? token : there + 1;
        }
        return names;
    }
}
