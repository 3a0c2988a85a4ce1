package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.DataType;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Column definitions. */
final class Columns {
    private static final Set<String> KEPT =
            Set.of("CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_FOREIGN", "CONSTR_CHECK", "CONSTR_EXCLUSION");

    private final Clauses clauses;
    private final Types types;
    private final Expressions expressions;
    private final Constraints constraints;

    Columns(Clauses clauses, Types types, Expressions expressions, Constraints constraints) {
        this.clauses = clauses;
        this.types = types;
        this.expressions = expressions;
        this.constraints = constraints;
    }

    ColumnDef of(PgNode node) {
        Range at = clauses.element(node.location());
        Name name = clauses.nameAt(clauses.token(node.location()), node.text("colname"));
        Optional<DataType> type = node.has("typeName")
                ? Optional.of(types.of(node.node("typeName"), node.node("collClause")))
                : Optional.empty();
        List<PgNode> written = node.nodes("constraints");
        return new ColumnDef(
                at,
                name,
                type,
                nullable(written),
                expression(written, "CONSTR_DEFAULT"),
                type.filter(Types::isSerial).isPresent() || has(written, "CONSTR_IDENTITY"),
                expression(written, "CONSTR_GENERATED"),
                Optional.empty(),
                constraints(written, at, name),
                Optional.empty());
    }

    private static boolean has(List<PgNode> constraints, String kind) {
        return constraints.stream()
                .anyMatch(constraint -> constraint.text("contype").equals(kind));
    }

    private static Optional<Boolean> nullable(List<PgNode> constraints) {
        if (has(constraints, "CONSTR_NOTNULL")) {
            return Optional.of(false);
        }
        return has(constraints, "CONSTR_NULL") ? Optional.of(true) : Optional.empty();
    }

    private Optional<Expression> expression(List<PgNode> constraints, String kind) {
        return constraints.stream()
                .filter(constraint -> constraint.text("contype").equals(kind))
                .findFirst()
                .flatMap(constraint -> expressions.optional(constraint.node("raw_expr")));
    }

    /** Each ends where the next one starts, attributes such as DEFERRABLE included. */
    private List<ConstraintDef> constraints(List<PgNode> written, Range column, Name name) {
        List<ConstraintDef> kept = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            PgNode constraint = written.get(i);
            if (KEPT.contains(constraint.text("contype"))) {
                int first = clauses.token(constraint.location());
                int next = next(written, i);
                Range at = next < 0
                        ? new Range(clauses.range(first, first).start(), column.end())
                        : clauses.range(first, next - 1);
                kept.add(constraints.ofColumn(constraint, at, name));
            }
        }
        return kept;
    }

    private int next(List<PgNode> written, int index) {
        for (PgNode later : written.subList(index + 1, written.size())) {
            if (!later.text("contype").startsWith("CONSTR_ATTR")) {
                return clauses.token(later.location());
            }
        }
        return -1;
    }
}
