package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.statement.Query.Item;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Queries of the tree as queries of the facts. */
final class Queries {
    private final Clauses clauses;
    private final Tokens tokens;
    private final QueryRanges ranges;
    private final Expressions expressions;
    private final Sources sources;

    Queries(Clauses clauses, Types types) {
        this.clauses = clauses;
        this.tokens = clauses.tokens();
        this.ranges = new QueryRanges(clauses);
        this.expressions = new Expressions(clauses, types, this);
        this.sources = new Sources(clauses, expressions, this);
    }

    Expressions expressions() {
        return expressions;
    }

    Sources sources() {
        return sources;
    }

    /** Where a query, or a change inside another statement, stands. */
    Range range(PgNode node) {
        return ranges.of(node);
    }

    Query of(PgNode node) {
        return named(node, Optional.empty());
    }

    private Query named(PgNode node, Optional<Name> name) {
        if (!node.is("SelectStmt") && !node.kind().isEmpty()) {
            return ofChange(node, name);
        }
        boolean setOperation = isSetOperation(node);
        PgNode limit = node.node("limitCount");
        return new Query(
                ranges.of(node),
                name,
                with(node.node("withClause")),
                setOperation ? operands(node) : List.of(),
                items(node),
                sources.all(node.nodes("fromClause")),
                expressions.optional(node.node("whereClause")),
                expressions.all(node.nodes("groupClause")),
                expressions.optional(node.node("havingClause")),
                expressions.sorted(node.nodes("sortClause")),
                limit.flag("isnull") ? Optional.empty() : expressions.optional(limit),
                locking(node.nodes("lockingClause")),
                into(node));
    }

    static boolean isSetOperation(PgNode select) {
        return select.node("larg").exists();
    }

    /** A chain of set operations is one list: the tree nests to the left as deep as the chain is long. */
    private List<Query> operands(PgNode node) {
        Deque<Query> operands = new ArrayDeque<>();
        PgNode left = node;
        do {
            operands.addFirst(of(left.node("rarg")));
            left = left.node("larg");
        } while (isSetOperation(left) && isBare(left));
        operands.addFirst(of(left));
        return List.copyOf(operands);
    }

    private static boolean isBare(PgNode select) {
        return !select.has("sortClause") && !select.has("limitCount") && !select.has("withClause");
    }

    private List<Item> items(PgNode node) {
        List<Item> items = new ArrayList<>();
        for (PgNode row : node.nodes("valuesLists")) {
            expressions
                    .all(row.nodes("items"))
                    .forEach(value -> items.add(new Item(value.at(), value, Optional.empty())));
        }
        items.addAll(targets(node.nodes("targetList")));
        return items;
    }

    /** A select list, or what RETURNING lists. */
    List<Item> targets(List<PgNode> targets) {
        return targets.stream().map(this::item).toList();
    }

    private Item item(PgNode target) {
        Expression value = expressions.of(target.node("val"));
        int behind = tokens.at(clauses.source().end(value.at()));
        Optional<Name> alias = clauses.optionalNameFrom(behind, target.text("name"));
        Range at = alias.isPresent() && !alias.get().at().equals(Range.NONE)
                ? Clauses.join(value.at(), alias.get().at())
                : value.at();
        return new Item(at, value, alias);
    }

    /** The common table expressions of a WITH clause. */
    List<Query> with(PgNode withClause) {
        List<Query> queries = new ArrayList<>();
        for (PgNode table : withClause.nodes("ctes")) {
            Name name = clauses.nameAt(clauses.token(table.location()), table.text("ctename"));
            queries.add(named(table.node("ctequery"), Optional.of(name)));
        }
        return queries;
    }

    /** INSERT, UPDATE, DELETE, MERGE in a WITH clause: its tables, its condition, what it returns. */
    private Query ofChange(PgNode node, Optional<Name> name) {
        List<Query.Source> from = new ArrayList<>();
        if (node.has("relation")) {
            from.add(sources.of(node.node("relation")));
        }
        from.addAll(sources.all(node.nodes("fromClause")));
        from.addAll(sources.all(node.nodes("usingClause")));
        return new Query(
                ranges.of(node),
                name,
                with(node.node("withClause")),
                node.node("selectStmt").exists() ? List.of(of(node.node("selectStmt"))) : List.of(),
                targets(node.node("returningClause").nodes("exprs")),
                from,
                expressions.optional(node.node("whereClause")),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> locking(List<PgNode> clauses) {
        return clauses.stream().findFirst().map(clause -> switch (clause.text("strength")) {
            case "LCS_FORUPDATE" -> "FOR UPDATE";
            case "LCS_FORNOKEYUPDATE" -> "FOR NO KEY UPDATE";
            case "LCS_FORSHARE" -> "FOR SHARE";
            default -> "FOR KEY SHARE";
        });
    }

    private Optional<QualifiedName> into(PgNode node) {
        PgNode target = node.node("intoClause").node("rel");
        return target.exists() ? Optional.of(clauses.relation(target)) : Optional.empty();
    }
}
