package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.statement.Query.Source;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;

/** Where rows come from: what FROM and USING list. */
final class Sources {
    private final Clauses clauses;
    private final Tokens tokens;
    private final Expressions expressions;
    private final Queries queries;

    Sources(Clauses clauses, Expressions expressions, Queries queries) {
        this.clauses = clauses;
        this.tokens = clauses.tokens();
        this.expressions = expressions;
        this.queries = queries;
    }

    List<Source> all(List<PgNode> nodes) {
        return nodes.stream().map(this::of).toList();
    }

    Source of(PgNode node) {
        return switch (node.kind()) {
            case "", "RangeVar" -> table(node);
            case "RangeSubselect" -> derived(node);
            case "JoinExpr" -> join(node);
            case "RangeTableSample" -> of(node.node("relation"));
            case "RangeFunction" -> function(node);
            default -> function(node, expressions.of(node));
        };
    }

    private Source table(PgNode node) {
        int first = clauses.token(node.location());
        int last = tokens.lastOfName(first);
        Optional<Name> alias = alias(node, last + 1);
        return new Source.Table(withAlias(clauses.range(first, last), alias), clauses.relation(node), alias);
    }

    private Optional<Name> alias(PgNode node, int from) {
        return clauses.optionalNameFrom(from, node.node("alias").text("aliasname"));
    }

    private static Range withAlias(Range at, Optional<Name> alias) {
        return alias.filter(name -> !name.at().equals(Range.NONE))
                .map(name -> Clauses.join(at, name.at()))
                .orElse(at);
    }

    private Source derived(PgNode node) {
        Query query = queries.of(node.node("subquery"));
        Optional<Name> alias = alias(node, behind(query.at()));
        return new Source.Derived(clauses.balanced(withAlias(query.at(), alias)), query, alias);
    }

    private int behind(Range range) {
        return tokens.at(clauses.source().end(range));
    }

    private Source join(PgNode node) {
        Source left = of(node.node("larg"));
        Source right = of(node.node("rarg"));
        Optional<Expression> on = expressions.optional(node.node("quals"));
        Range at = Clauses.join(left.at(), right.at());
        return new Source.Join(
                on.map(condition -> Clauses.join(at, condition.at())).orElse(at), left, right, on);
    }

    /** ROWS FROM lists several; the first stands for all. */
    private Source function(PgNode node) {
        PgNode first = node.nodes("functions").getFirst();
        return function(node, expressions.of(first.nodes("items").getFirst()));
    }

    private Source function(PgNode node, Expression call) {
        Optional<Name> alias = alias(node, behind(call.at()));
        return new Source.Function(withAlias(call.at(), alias), call, alias);
    }
}
