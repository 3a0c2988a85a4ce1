package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Expression.Call;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operators that PostgreSQL's tree keeps in one kind of node. */
final class Operators {
    /** LIKE and its kin are operators with symbols inside the server. */
    private static final Map<String, String> SYMBOLS =
            Map.of("~~", "LIKE", "!~~", "NOT LIKE", "~~*", "ILIKE", "!~~*", "NOT ILIKE");

    private Operators() {}

    static Expression of(PgNode node, Expressions expressions) {
        String symbol = node.nodes("name").isEmpty()
                ? ""
                : node.nodes("name").getLast().text("sval").toUpperCase(Locale.ROOT);
        List<Expression> operands = operands(node, expressions);
        String operator = switch (node.text("kind")) {
            case "AEXPR_OP_ANY" -> symbol + " ANY";
            case "AEXPR_OP_ALL" -> symbol + " ALL";
            case "AEXPR_DISTINCT" -> "IS DISTINCT FROM";
            case "AEXPR_NOT_DISTINCT" -> "IS NOT DISTINCT FROM";
            case "AEXPR_IN" -> symbol.equals("=") ? "IN" : "NOT IN";
            case "AEXPR_SIMILAR" -> symbol.equals("~") ? "SIMILAR TO" : "NOT SIMILAR TO";
            default -> SYMBOLS.getOrDefault(symbol, symbol);
        };
        Expression operation = expressions.operation(node, operator, operands);
        return node.text("kind").equals("AEXPR_NULLIF")
                ? new Call(operation.at(), QualifiedName.of(Name.of("nullif")), operands)
                : operation;
    }

    private static List<Expression> operands(PgNode node, Expressions expressions) {
        List<Expression> operands = new ArrayList<>();
        if (node.has("lexpr")) {
            operands.add(expressions.of(node.node("lexpr")));
        }
        PgNode right = node.node("rexpr");
        if (right.is("List")) {
            operands.addAll(expressions.all(right.nodes("items")));
        } else if (isEscape(node, right)) {
            operands.addAll(expressions.all(right.nodes("args")));
        } else if (right.exists()) {
            operands.add(expressions.of(right));
        }
        return operands;
    }

    /** LIKE with ESCAPE, and SIMILAR TO: the parser wraps the pattern in a call. */
    private static boolean isEscape(PgNode node, PgNode right) {
        String kind = node.text("kind");
        boolean pattern = kind.equals("AEXPR_LIKE") || kind.equals("AEXPR_ILIKE") || kind.equals("AEXPR_SIMILAR");
        return pattern
                && right.is("FuncCall")
                && right.nodes("funcname").getLast().text("sval").endsWith("_escape");
    }
}
