package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transactions and settings. */
final class Session {
    private final Clauses clauses;

    Session(Clauses clauses) {
        this.clauses = clauses;
    }

    Fact transaction(PgNode node) {
        return switch (node.text("kind")) {
            case "TRANS_STMT_BEGIN", "TRANS_STMT_START" -> transaction(Fact.Transaction.Verb.BEGIN);
            case "TRANS_STMT_COMMIT" -> transaction(Fact.Transaction.Verb.COMMIT);
            case "TRANS_STMT_ROLLBACK" -> transaction(Fact.Transaction.Verb.ROLLBACK);
            case "TRANS_STMT_SAVEPOINT" -> transaction(Fact.Transaction.Verb.SAVEPOINT);
            case "TRANS_STMT_RELEASE" -> transaction(Fact.Transaction.Verb.RELEASE);
            case "TRANS_STMT_ROLLBACK_TO" -> transaction(Fact.Transaction.Verb.ROLLBACK_TO);
            case "TRANS_STMT_PREPARE" -> transaction(Fact.Transaction.Verb.PREPARE);
            case "TRANS_STMT_COMMIT_PREPARED" -> other("COMMIT PREPARED");
            default -> other("ROLLBACK PREPARED");
        };
    }

    private Fact transaction(Fact.Transaction.Verb verb) {
        return new Fact.Transaction(clauses.whole(), verb);
    }

    private Fact other(String verb) {
        return new Fact.Other(clauses.whole(), verb, List.of(), Map.of());
    }

    /** SET and RESET. */
    Fact set(PgNode node) {
        if (node.text("kind").equals("VAR_RESET_ALL")) {
            return other("RESET ALL");
        } else if (node.text("kind").equals("VAR_SET_MULTI")) {
            return other("SET TRANSACTION");
        }
        Optional<String> value =
                node.text("kind").equals("VAR_SET_VALUE") ? Optional.of(Attributes.setting(node)) : Optional.empty();
        return new Fact.SetVariable(
                clauses.whole(),
                node.flag("is_local") ? Fact.SetVariable.Scope.LOCAL : Fact.SetVariable.Scope.SESSION,
                node.text("name"),
                value);
    }
}
