package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.DataType;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Expression.Call;
import dev.sluice.sql.statement.Expression.Operation;
import dev.sluice.sql.statement.Expression.Subquery;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Expressions of the tree as expressions of the facts. An operator stands where its operands do, not at its symbol. */
final class Expressions {
    private final Clauses clauses;
    private final Tokens tokens;
    private final Types types;
    private final Queries queries;

    Expressions(Clauses clauses, Types types, Queries queries) {
        this.clauses = clauses;
        this.tokens = clauses.tokens();
        this.types = types;
        this.queries = queries;
    }

    Optional<Expression> optional(PgNode node) {
        return node.exists() ? Optional.of(of(node)) : Optional.empty();
    }

    List<Expression> all(List<PgNode> nodes) {
        return nodes.stream().map(this::of).toList();
    }

    Expression of(PgNode node) {
        return switch (node.kind()) {
            case "ColumnRef" -> column(node);
            case "A_Const" -> constant(node);
            case "ParamRef" -> parameter(node);
            case "FuncCall" -> call(node);
            case "SQLValueFunction" -> valueFunction(node);
            case "CoalesceExpr" -> keywordCall(node, "coalesce");
            case "MinMaxExpr" -> keywordCall(node, node.text("op").equals("IS_LEAST") ? "least" : "greatest");
            case "A_Expr" -> Operators.of(node, this);
            case "BoolExpr" -> logical(node);
            case "NullTest" -> test(node, node.text("nulltesttype").equals("IS_NOT_NULL") ? "IS NOT NULL" : "IS NULL");
            case "BooleanTest" -> test(node, node.text("booltesttype").replace('_', ' '));
            case "TypeCast" -> cast(node);
            case "SubLink" -> subquery(node);
            default -> other(node, all(expressionsIn(node)));
        };
    }

    private Expression column(PgNode node) {
        List<PgNode> fields = node.nodes("fields");
        int first = clauses.token(node.location());
        // TABLE x stands for SELECT * FROM x: that star is nowhere
        Range at = node.location() < 0 ? clauses.whole() : clauses.range(first, first + 2 * (fields.size() - 1));
        Optional<QualifiedName> table = fields.size() == 1
                ? Optional.empty()
                : Optional.of(clauses.qualified(first, fields.subList(0, fields.size() - 1)));
        PgNode last = fields.getLast();
        return last.is("A_Star")
                ? new Expression.Star(at, table)
                : new Expression.Column(at, table, clauses.nameAt(first + 2 * (fields.size() - 1), last.text("sval")));
    }

    private Expression constant(PgNode node) {
        int first = clauses.token(node.location());
        boolean signed = tokens.is(first, '-') || tokens.is(first, '+');
        Range at = clauses.range(first, signed ? first + 1 : first);
        return new Expression.Literal(at, Constants.kind(node), Constants.text(node));
    }

    private Expression parameter(PgNode node) {
        int token = clauses.token(node.location());
        return new Expression.Literal(
                clauses.range(token, token), Expression.Literal.Kind.PARAMETER, "$" + node.number("number"));
    }

    private Expression call(PgNode node) {
        List<Expression> arguments = new ArrayList<>(all(node.nodes("args")));
        List<PgNode> name = node.nodes("funcname");
        boolean keyword = node.text("funcformat").equals("COERCE_SQL_SYNTAX");
        int first = clauses.token(node.location());
        int open = tokens.lastOfName(first) + 1;
        Range at = tokens.is(open, '(') ? clauses.range(first, tokens.close(open)) : clauses.range(first, first);
        for (Expression argument : arguments) {
            at = Clauses.join(at, argument.at()); // a AT TIME ZONE b
        }
        if (node.flag("agg_star")) {
            arguments.add(new Expression.Star(clauses.range(open + 1, open + 1), Optional.empty()));
        }
        QualifiedName function =
                keyword ? QualifiedName.of(Name.of(name.getLast().text("sval"))) : clauses.qualified(first, name);
        Call call = new Call(at, function, arguments);
        List<Expression> extras = extras(node);
        if (extras.isEmpty() && !node.has("over")) {
            return call;
        }
        extras.addFirst(call);
        Range whole = clauses.balanced(spanned(at, extras));
        return new Expression.Other(whole, clauses.text(whole), extras);
    }

    /** What an aggregate or window function has beside its arguments: FILTER, ORDER BY, OVER. */
    private List<Expression> extras(PgNode node) {
        List<Expression> extras = new ArrayList<>(sorted(node.nodes("agg_order")));
        optional(node.node("agg_filter")).ifPresent(extras::add);
        extras.addAll(all(node.node("over").nodes("partitionClause")));
        extras.addAll(sorted(node.node("over").nodes("orderClause")));
        return extras;
    }

    /** The expressions of ORDER BY. */
    List<Expression> sorted(List<PgNode> sortBys) {
        return sortBys.stream().map(by -> of(by.node("node"))).toList();
    }

    private Expression valueFunction(PgNode node) {
        String name = node.text("op").replaceFirst("^SVFOP_", "").replaceFirst("_N$", "");
        return keywordCall(node, name.toLowerCase(Locale.ROOT));
    }

    private Expression keywordCall(PgNode node, String name) {
        int first = clauses.token(node.location());
        int last = tokens.is(first + 1, '(') ? tokens.close(first + 1) : first;
        return new Call(clauses.range(first, last), QualifiedName.of(Name.of(name)), all(node.nodes("args")));
    }

    private Expression logical(PgNode node) {
        List<PgNode> arguments = node.nodes("args");
        if (!node.text("boolop").equals("NOT_EXPR")) {
            return operation(node, node.text("boolop").startsWith("AND") ? "AND" : "OR", all(arguments));
        }
        PgNode argument = arguments.getFirst();
        boolean notIn = argument.is("SubLink")
                && argument.text("subLinkType").equals("ANY_SUBLINK")
                && !argument.has("operName");
        if (notIn && subquery(argument) instanceof Operation in) {
            return new Operation(in.at(), "NOT IN", in.operands());
        }
        return operation(node, "NOT", all(arguments));
    }

    /** IS NULL, IS TRUE and so on: the operand, then two or three words. */
    private Expression test(PgNode node, String operator) {
        Expression operand = of(node.node("arg"));
        int is = tokens.at(clauses.source().end(operand.at()));
        while (tokens.is(is, ')')) {
            is++;
        }
        int last = tokens.is(is, "IS") ? is + (tokens.is(is + 1, "NOT") ? 2 : 1) : is;
        return new Operation(Clauses.join(operand.at(), clauses.range(is, last)), operator, List.of(operand));
    }

    private Expression cast(PgNode node) {
        Expression value = of(node.node("arg"));
        DataType type = types.of(node.node("typeName"), PgNode.NONE);
        Range at = Clauses.join(value.at(), type.at());
        int keyword = clauses.token(node.location());
        if (node.location() >= 0 && tokens.is(keyword + 1, '(')) {
            at = Clauses.join(at, clauses.range(keyword, tokens.close(keyword + 1)));
        }
        return new Expression.Cast(at, value, type);
    }

    private Expression subquery(PgNode node) {
        int first = clauses.token(node.location());
        int open = first;
        while (open < tokens.count() && !tokens.is(open, '(')) {
            open++;
        }
        boolean compared = node.has("testexpr");
        Range at = clauses.range(compared ? open : first, tokens.close(open));
        Subquery query = new Subquery(
                at, queries.of(node.node("subselect")), node.text("subLinkType").equals("EXISTS_SUBLINK"));
        String operator = node.nodes("operName").isEmpty()
                ? ""
                : node.nodes("operName").getLast().text("sval");
        return switch (node.text("subLinkType")) {
            case "ANY_SUBLINK" -> compared(node, operator.isEmpty() ? "IN" : operator + " ANY", query);
            case "ALL_SUBLINK" -> compared(node, operator + " ALL", query);
            case "ARRAY_SUBLINK" -> new Expression.Other(at, clauses.text(at), List.of(query));
            default -> query;
        };
    }

    private Expression compared(PgNode node, String operator, Subquery query) {
        Expression left = of(node.node("testexpr"));
        return new Operation(Clauses.join(left.at(), query.at()), operator, List.of(left, query));
    }

    /** An operation over its operands; its own location is that of the symbol, or of the word in front. */
    Expression operation(PgNode node, String operator, List<Expression> operands) {
        int symbol = clauses.token(node.location());
        Range at = clauses.balanced(spanned(clauses.range(symbol, symbol), operands));
        return new Operation(at, operator, operands);
    }

    private static Range spanned(Range at, List<Expression> parts) {
        Range spanned = at;
        for (Expression part : parts) {
            spanned = Clauses.join(spanned, part.at());
        }
        return spanned;
    }

    /** CASE, ROW, ARRAY and whatever else has no record of its own. */
    private Expression other(PgNode node, List<Expression> parts) {
        int location = node.has("location") ? node.location() : -1;
        if (location < 0 && parts.isEmpty()) {
            return new Expression.Other(clauses.whole(), node.kind(), parts); // WHERE CURRENT OF
        }
        int first = clauses.token(location);
        Range at = location < 0 ? parts.getFirst().at() : clauses.range(first, last(node, first));
        at = clauses.balanced(spanned(at, parts));
        if (node.is("CaseExpr")) {
            at = Clauses.join(at, endOfCase(at));
        }
        return new Expression.Other(at, clauses.text(at), parts);
    }

    private int last(PgNode node, int first) {
        if (tokens.is(first + 1, '(') || tokens.is(first + 1, '[')) {
            return tokens.close(first + 1);
        } else if (tokens.is(first, '(')) {
            return tokens.close(first);
        }
        return node.is("CollateClause") ? tokens.lastOfName(first + 1) : first;
    }

    private Range endOfCase(Range at) {
        int end = tokens.findWord(tokens.at(clauses.source().end(at) - 1), "END");
        return end < 0 ? at : clauses.range(end, end);
    }

    /** The expressions right below a node, through nodes that are none themselves. */
    private static List<PgNode> expressionsIn(PgNode node) {
        List<PgNode> found = new ArrayList<>();
        for (PgNode child : node.children()) {
            switch (child.kind()) {
                case "",
                        "List",
                        "CaseWhen",
                        "NamedArgExpr",
                        "JsonKeyValue",
                        "JsonValueExpr",
                        "ResTarget",
                        "SortBy",
                        "A_Indices",
                        "MultiAssignRef" -> found.addAll(expressionsIn(child));
                case "String", "Integer", "Float", "Boolean", "A_Star", "TypeName" -> {}
                default -> found.add(child);
            }
        }
        return found;
    }
}
