package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.kit.SplitterProfile;
import dev.sluice.engine.kit.Verbs;
import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.ScriptUnit;
import java.util.Optional;

/** The tree of one statement as a fact. */
final class FactReader {
    private final ScriptUnit unit;
    private final Clauses clauses;
    private final Queries queries;
    private final Types types;

    FactReader(ScriptUnit unit) {
        this.unit = unit;
        this.clauses = new Clauses(unit);
        this.types = new Types(clauses);
        this.queries = new Queries(clauses, types);
    }

    /** The statement, and those inside it. */
    Statement statement(PgNode node) {
        return new Statement(unit, read(node), new InnerStatements(queries, changes()).of(node));
    }

    private Fact read(PgNode node) {
        return switch (node.kind()) {
            case "CreateStmt" -> tables().create(node);
            case "CreateTableAsStmt" -> tables().createAs(node);
            case "AlterTableStmt" -> alterations().of(node);
            case "RenameStmt" -> alterations().rename(node);
            case "AlterObjectSchemaStmt" -> alterations().setSchema(node);
            case "IndexStmt" -> new Indexes(clauses, queries.expressions()).create(node);
            case "SelectStmt" -> new Fact.Select(clauses.whole(), queries.of(node));
            case "InsertStmt" -> changes().insert(clauses.whole(), node);
            case "UpdateStmt" -> changes().update(clauses.whole(), node);
            case "DeleteStmt" -> changes().delete(clauses.whole(), node);
            case "TruncateStmt" -> changes().truncate(node);
            case "MergeStmt" -> changes().merge(clauses.whole(), node);
            case "GrantStmt" -> new Grants(clauses).privileges(node);
            case "GrantRoleStmt" -> new Grants(clauses).membership(node);
            case "AlterDefaultPrivilegesStmt" -> new Grants(clauses).defaults(node);
            case "TransactionStmt" -> new Session(clauses).transaction(node);
            case "VariableSetStmt" -> new Session(clauses).set(node);
            default -> lessCommon(node);
        };
    }

    private Fact lessCommon(PgNode node) {
        Optional<Fact> created = new Creations(clauses, queries).of(node);
        return created.or(() -> new ObjectChanges(clauses).of(node))
                .orElseGet(() -> new Others(clauses).of(node, verb()));
    }

    private String verb() {
        return Verbs.of(unit.text(), SplitterProfile.POSTGRESQL);
    }

    private Constraints constraints() {
        return new Constraints(clauses, queries.expressions());
    }

    private Columns columns() {
        return new Columns(clauses, types, queries.expressions(), constraints());
    }

    private Tables tables() {
        return new Tables(clauses, columns(), constraints(), queries);
    }

    private Alterations alterations() {
        return new Alterations(clauses, types, columns(), constraints(), queries.expressions());
    }

    private Changes changes() {
        return new Changes(clauses, queries);
    }
}
