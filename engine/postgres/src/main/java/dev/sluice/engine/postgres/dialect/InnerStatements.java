package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The statements that one statement carries out besides itself. What only describes or stores one, such as a rule, is none. */
final class InnerStatements {
    private static final Set<String> OFF = Set.of("false", "off", "0");

    private final Queries queries;
    private final Changes changes;
    private final List<Fact> found = new ArrayList<>();

    InnerStatements(Queries queries, Changes changes) {
        this.queries = queries;
        this.changes = changes;
    }

    List<Fact> of(PgNode node) {
        switch (node.kind()) {
            case "ExplainStmt" -> {
                if (carriesOut(node)) {
                    add(node.node("query"));
                }
            }
            case "PrepareStmt", "CopyStmt", "DeclareCursorStmt" -> add(node.node("query"));
            case "CreateTableAsStmt" -> addChangesIn(node.node("query"));
            default -> addChangesIn(node);
        }
        return found;
    }

    private static boolean carriesOut(PgNode explain) {
        String analyze = Attributes.of(explain.nodes("options")).getOrDefault("analyze", "off");
        return !OFF.contains(analyze);
    }

    private void add(PgNode node) {
        Range at = node.exists() ? queries.range(node) : Range.NONE;
        switch (node.kind()) {
            case "SelectStmt" -> found.add(new Fact.Select(at, queries.of(node)));
            case "InsertStmt" -> found.add(changes.insert(at, node));
            case "UpdateStmt" -> found.add(changes.update(at, node));
            case "DeleteStmt" -> found.add(changes.delete(at, node));
            case "MergeStmt" -> found.add(changes.merge(at, node));
            default -> {}
        }
        addChangesIn(node);
    }

    /** The server allows changes in the outermost WITH alone. */
    private void addChangesIn(PgNode node) {
        for (PgNode table : node.node("withClause").nodes("ctes")) {
            if (!table.node("ctequery").is("SelectStmt")) {
                add(table.node("ctequery"));
            }
        }
    }
}
