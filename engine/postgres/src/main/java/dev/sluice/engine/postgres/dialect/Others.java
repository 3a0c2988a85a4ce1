package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.text.QualifiedName;
import java.util.List;
import java.util.Map;

/** Statements that the facts do not describe: their verb, what they name, and what rules ask of them. */
final class Others {
    private final Clauses clauses;

    Others(Clauses clauses) {
        this.clauses = clauses;
    }

    Fact of(PgNode node, String verb) {
        return switch (node.kind()) {
            case "VacuumStmt" -> vacuum(node);
            case "ReindexStmt" -> reindex(node);
            case "RefreshMatViewStmt" ->
                other(verb, one(node), Map.of("concurrently", String.valueOf(node.flag("concurrent"))));
            case "ClusterStmt" -> other(verb, one(node), Map.of());
            case "LockStmt" ->
                other(
                        verb,
                        clauses.relations(node.nodes("relations")),
                        Map.of("mode", lockMode(node.number("mode")), "nowait", String.valueOf(node.flag("nowait"))));
            case "CopyStmt" -> other(verb, one(node), Map.of("direction", node.flag("is_from") ? "from" : "to"));
            case "CallStmt" ->
                other(verb, List.of(clauses.qualified(1, node.node("funccall").nodes("funcname"))), Map.of());
            case "ExplainStmt" -> other(verb, List.of(), Attributes.of(node.nodes("options")));
            case "AlterSystemStmt" ->
                other(
                        verb,
                        List.of(),
                        Map.of(
                                "name", node.node("setstmt").text("name"),
                                "value", Attributes.setting(node.node("setstmt"))));
            default -> other(verb, one(node), Map.of());
        };
    }

    private Fact other(String verb, List<QualifiedName> objects, Map<String, String> attributes) {
        return new Fact.Other(clauses.whole(), verb, objects, attributes);
    }

    private List<QualifiedName> one(PgNode node) {
        return node.node("relation").exists() ? List.of(clauses.relation(node.node("relation"))) : List.of();
    }

    private Fact vacuum(PgNode node) {
        List<QualifiedName> tables = node.nodes("rels").stream()
                .map(relation -> clauses.relation(relation.node("relation")))
                .toList();
        String verb = node.flag("is_vacuumcmd") ? "VACUUM" : "ANALYZE";
        return other(verb, tables, Attributes.of(node.nodes("options")));
    }

    /** REINDEX INDEX, TABLE, SCHEMA, SYSTEM, DATABASE. */
    private Fact reindex(PgNode node) {
        Map<String, String> attributes = Attributes.of(node.nodes("params"));
        String kind = node.text("kind").replaceFirst("^REINDEX_OBJECT_", "");
        return other("REINDEX " + kind, one(node), attributes);
    }

    /** The server's numbers of lock modes, the weakest first. */
    private static String lockMode(int mode) {
        List<String> modes = List.of(
                "ACCESS SHARE",
                "ROW SHARE",
                "ROW EXCLUSIVE",
                "SHARE UPDATE EXCLUSIVE",
                "SHARE",
                "SHARE ROW EXCLUSIVE",
                "EXCLUSIVE",
                "ACCESS EXCLUSIVE");
        return mode >= 1 && mode <= modes.size() ? modes.get(mode - 1) : "";
    }
}
