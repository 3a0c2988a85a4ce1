package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Set;

/** Where a query starts and ends: the tree does not say, the key words around what it holds do. */
final class QueryRanges {
    private static final Set<String> STARTS =
            Set.of("SELECT", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE");
    private static final Set<String> SET_OPERATIONS = Set.of("UNION", "INTERSECT", "EXCEPT");

    /** Where a query has none of these itself, they belong to the set operation around it. */
    private static final Set<String> TAILS = Set.of("ORDER", "LIMIT", "OFFSET", "FETCH", "FOR");

    private final Clauses clauses;
    private final Tokens tokens;

    QueryRanges(Clauses clauses) {
        this.clauses = clauses;
        this.tokens = clauses.tokens();
    }

    Range of(PgNode query) {
        int inside = firstInside(query);
        if (inside < 0) {
            return clauses.whole();
        }
        int first = startBefore(inside);
        boolean with = query.has("withClause");
        if (with) {
            int cte = clauses.token(
                    query.node("withClause").nodes("ctes").getFirst().location());
            first = tokens.is(cte - 1, "RECURSIVE") ? cte - 2 : cte - 1;
        }
        return clauses.range(first, end(query, inside));
    }

    /** A token that stands in the query, outside its brackets; -1 when nothing in it has a location. */
    private int firstInside(PgNode query) {
        PgNode node = query;
        while (node.node("larg").exists()) {
            node = node.node("larg");
        }
        for (String field : List.of("targetList", "valuesLists", "fromClause")) {
            List<PgNode> nodes = node.nodes(field);
            if (!nodes.isEmpty() && locationIn(nodes.getFirst()) >= 0) {
                return clauses.token(locationIn(nodes.getFirst()));
            }
        }
        return node.node("relation").exists()
                ? clauses.token(node.node("relation").location())
                : -1;
    }

    private static int locationIn(PgNode node) {
        if (node.has("location")) {
            return node.location();
        }
        return node.children().stream()
                .mapToInt(QueryRanges::locationIn)
                .filter(location -> location >= 0)
                .findFirst()
                .orElse(-1);
    }

    private int startBefore(int inside) {
        int depth = 0;
        for (int token = inside; token >= 0; token--) {
            depth += tokens.depthChange(token);
            if (STARTS.contains(tokens.word(token)) && depth >= 0) {
                return token;
            }
        }
        return inside;
    }

    private int end(PgNode query, int inside) {
        boolean setOperation = Queries.isSetOperation(query);
        boolean bare = !query.has("sortClause")
                && !query.has("limitCount")
                && !query.has("limitOffset")
                && !query.has("lockingClause");
        int depth = 0;
        int token = startBefore(inside);
        for (; token < tokens.count(); token++) {
            depth += tokens.depthChange(token);
            if (depth < 0 || tokens.is(token, ';')) {
                // a bracketed first operand of a set operation ends before the operation does
                if (setOperation && token + 1 < tokens.count() && SET_OPERATIONS.contains(tokens.word(token + 1))) {
                    depth = 0;
                    continue;
                }
                return token - 1;
            }
            if (depth == 0 && (endsQuery(token, setOperation) || bare && TAILS.contains(tokens.word(token)))) {
                return token - 1;
            }
        }
        return token - 1;
    }

    private boolean endsQuery(int token, boolean setOperation) {
        return !setOperation && SET_OPERATIONS.contains(tokens.word(token))
                || tokens.is(token, "ON") && tokens.is(token + 1, "CONFLICT")
                || tokens.is(token, "WITH")
                        && (tokens.is(token + 1, "DATA")
                                || tokens.is(token + 1, "NO")
                                || tokens.is(token + 1, "CHECK")
                                || tokens.is(token + 1, "LOCAL")
                                || tokens.is(token + 1, "CASCADED"));
    }
}
