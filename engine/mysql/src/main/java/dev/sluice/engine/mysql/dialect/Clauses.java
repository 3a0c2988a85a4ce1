package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;

/** The clauses of a query while it is being read. */
final class Clauses {
    Optional<Name> name = Optional.empty();
    List<Query> with = List.of();
    List<Query> operands = List.of();
    List<Query.Item> items = List.of();
    List<Query.Source> from = List.of();
    Optional<Expression> where = Optional.empty();
    List<Expression> groupBy = List.of();
    Optional<Expression> having = Optional.empty();
    List<Expression> orderBy = List.of();
    Optional<Expression> limit = Optional.empty();
    Optional<String> locking = Optional.empty();

    static Clauses of(Query query) {
        Clauses clauses = new Clauses();
        clauses.name = query.name();
        clauses.with = query.with();
        clauses.operands = query.operands();
        clauses.items = query.items();
        clauses.from = query.from();
        clauses.where = query.where();
        clauses.groupBy = query.groupBy();
        clauses.having = query.having();
        clauses.orderBy = query.orderBy();
        clauses.limit = query.limit();
        clauses.locking = query.locking();
        return clauses;
    }

    Query named(Range at, Name commonTable) {
        name = Optional.of(commonTable);
        return query(at);
    }

    Query query(Range at) {
        return new Query(
                at,
                name,
                with,
                operands,
                items,
                from,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                locking,
                Optional.empty());
    }
}
