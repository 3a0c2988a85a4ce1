package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements that change rows. */
final class Changes {
    private final Clauses clauses;
    private final Queries queries;
    private final Expressions expressions;

    Changes(Clauses clauses, Queries queries) {
        this.clauses = clauses;
        this.queries = queries;
        this.expressions = queries.expressions();
    }

    /** Rows of VALUES are counted, not read: scripts hold millions. DEFAULT VALUES has neither rows nor query. */
    Fact insert(Range at, PgNode node) {
        PgNode source = node.node("selectStmt");
        List<PgNode> rows = source.nodes("valuesLists");
        boolean query = source.exists() && rows.isEmpty();
        List<Name> columns = new ArrayList<>();
        for (PgNode column : node.nodes("cols")) {
            columns.add(clauses.nameAt(clauses.token(column.location()), column.text("name")));
        }
        return new Fact.Insert(
                at,
                clauses.relation(node.node("relation")),
                columns,
                rows.size(),
                query ? Optional.of(withTables(queries.of(source), node)) : Optional.empty(),
                node.has("onConflictClause"),
                false);
    }

    /** WITH in front of INSERT counts as part of its query. */
    private Query withTables(Query query, PgNode insert) {
        if (!insert.has("withClause")) {
            return query;
        }
        List<Query> with = new ArrayList<>(queries.with(insert.node("withClause")));
        with.addAll(query.with());
        return new Query(
                query.at(),
                query.name(),
                with,
                query.operands(),
                query.items(),
                query.from(),
                query.where(),
                query.groupBy(),
                query.having(),
                query.orderBy(),
                query.limit(),
                query.locking(),
                query.into());
    }

    Fact update(Range at, PgNode node) {
        return new Fact.Update(
                at,
                tables(node, "fromClause"),
                assignments(node.nodes("targetList")),
                condition(node.node("whereClause")),
                List.of(),
                Optional.empty(),
                queries.with(node.node("withClause")));
    }

    private List<Query.Source> tables(PgNode node, String others) {
        List<Query.Source> tables = new ArrayList<>();
        tables.add(queries.sources().of(node.node("relation")));
        tables.addAll(queries.sources().all(node.nodes(others)));
        return tables;
    }

    private List<Fact.Assignment> assignments(List<PgNode> targets) {
        List<Fact.Assignment> assignments = new ArrayList<>();
        for (PgNode target : targets) {
            PgNode value = target.node("val");
            // (a, b) = (SELECT …): each column holds the same source
            Expression assigned = expressions.of(value.is("MultiAssignRef") ? value.node("source") : value);
            int first = clauses.token(target.location());
            Name column = clauses.nameAt(first, target.text("name"));
            Range at = value.is("MultiAssignRef")
                    ? clauses.range(first, first)
                    : Clauses.join(clauses.range(first, first), assigned.at());
            assignments.add(new Fact.Assignment(at, column, assigned));
        }
        return assignments;
    }

    Fact delete(Range at, PgNode node) {
        return new Fact.Delete(
                at,
                tables(node, "usingClause"),
                condition(node.node("whereClause")),
                List.of(),
                Optional.empty(),
                queries.with(node.node("withClause")));
    }

    private Optional<Expression> condition(PgNode where) {
        return expressions.optional(where);
    }

    Fact truncate(PgNode node) {
        return new Fact.Truncate(
                clauses.whole(),
                clauses.relations(node.nodes("relations")),
                node.text("behavior").equals("DROP_CASCADE"));
    }

    Fact merge(Range at, PgNode node) {
        return new Fact.Other(at, "MERGE", List.of(clauses.relation(node.node("relation"))), Map.of());
    }
}
