package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;

/** Constraints between columns, and those written at one column. */
final class Constraints {
    private final Clauses clauses;
    private final Tokens tokens;
    private final Expressions expressions;

    Constraints(Clauses clauses, Expressions expressions) {
        this.clauses = clauses;
        this.tokens = clauses.tokens();
        this.expressions = expressions;
    }

    /** A constraint between columns, or of ADD CONSTRAINT. */
    ConstraintDef ofTable(PgNode node) {
        return of(node, clauses.element(node.location()), List.of());
    }

    /** A constraint written at a column. */
    ConstraintDef ofColumn(PgNode node, Range at, Name column) {
        return of(node, at, List.of(column));
    }

    private ConstraintDef of(PgNode node, Range at, List<Name> implied) {
        int first = clauses.token(node.location());
        Optional<Name> name = clauses.optionalNameFrom(first, node.text("conname"));
        return switch (node.text("contype")) {
            case "CONSTR_PRIMARY" ->
                new ConstraintDef.PrimaryKey(at, name, parts(node, implied), usingIndex(node, first));
            case "CONSTR_UNIQUE" -> new ConstraintDef.Unique(at, name, parts(node, implied), usingIndex(node, first));
            case "CONSTR_FOREIGN" -> foreignKey(node, at, name, implied);
            case "CONSTR_CHECK" -> check(node, at, name);
            default -> new ConstraintDef.Other(at, name, clauses.text(at));
        };
    }

    private List<IndexDef.Part> parts(PgNode node, List<Name> implied) {
        List<Name> columns = implied.isEmpty() ? clauses.names(opening(node), node.nodes("keys")) : implied;
        return columns.stream()
                .map(column ->
                        new IndexDef.Part(column.at(), Optional.of(column), Optional.empty(), Optional.empty(), false))
                .toList();
    }

    private int opening(PgNode node) {
        int token = clauses.token(node.location());
        while (token < tokens.count() && !tokens.is(token, '(')) {
            token++;
        }
        return token;
    }

    private Optional<Name> usingIndex(PgNode node, int first) {
        int using = node.has("indexname") ? tokens.findWord(first, "USING") : -1;
        return using < 0 ? Optional.empty() : Optional.of(clauses.nameFrom(using + 1, node.text("indexname")));
    }

    private ConstraintDef foreignKey(PgNode node, Range at, Optional<Name> name, List<Name> implied) {
        List<Name> columns = implied.isEmpty() ? clauses.names(opening(node), node.nodes("fk_attrs")) : implied;
        PgNode table = node.node("pktable");
        int afterTable = tokens.lastOfName(clauses.token(table.location())) + 1;
        return new ConstraintDef.ForeignKey(
                at,
                name,
                columns,
                clauses.relation(table),
                clauses.names(afterTable, node.nodes("pk_attrs")),
                action(node.text("fk_del_action")),
                action(node.text("fk_upd_action")),
                node.flag("skip_validation"));
    }

    /** Empty for NO ACTION, which is what holds when nothing is said. */
    private static Optional<String> action(String letter) {
        return switch (letter) {
            case "c" -> Optional.of("CASCADE");
            case "n" -> Optional.of("SET NULL");
            case "d" -> Optional.of("SET DEFAULT");
            case "r" -> Optional.of("RESTRICT");
            default -> Optional.empty();
        };
    }

    private ConstraintDef check(PgNode node, Range at, Optional<Name> name) {
        Expression condition = expressions.of(node.node("raw_expr"));
        return new ConstraintDef.Check(at, name, condition, node.flag("skip_validation"), node.flag("is_enforced"));
    }
}
