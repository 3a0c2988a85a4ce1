package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Expression.Literal;
import java.util.List;

/** Constants of the tree: zero, false and empty text are left out there. */
final class Constants {
    private Constants() {}

    static Literal.Kind kind(PgNode constant) {
        if (constant.flag("isnull")) {
            return Literal.Kind.NULL;
        } else if (constant.has("sval")) {
            return Literal.Kind.STRING;
        } else if (constant.has("ival") || constant.has("fval")) {
            return Literal.Kind.NUMBER;
        }
        return constant.has("boolval") ? Literal.Kind.BOOLEAN : Literal.Kind.OTHER;
    }

    static String text(PgNode constant) {
        return switch (kind(constant)) {
            case NULL -> "NULL";
            case STRING -> constant.node("sval").text("sval");
            case BOOLEAN -> String.valueOf(constant.node("boolval").flag("boolval"));
            case NUMBER ->
                constant.has("fval")
                        ? constant.node("fval").text("fval")
                        : String.valueOf(constant.node("ival").number("ival"));
            default -> constant.node("bsval").text("bsval");
        };
    }

    /** The value of an option: a constant, a name, a number, a list of those. */
    static String value(PgNode node) {
        return switch (node.kind()) {
            case "A_Const" -> text(node);
            case "String" -> node.text("sval");
            case "Integer" -> String.valueOf(node.number("ival"));
            case "Float" -> node.text("fval");
            case "Boolean" -> String.valueOf(node.flag("boolval"));
            case "TypeName" -> dotted(node.nodes("names"));
            case "TypeCast" -> value(node.node("arg"));
            case "List" ->
                String.join(
                        ", ", node.nodes("items").stream().map(Constants::value).toList());
            default -> "";
        };
    }

    static String dotted(List<PgNode> strings) {
        return String.join(
                ".", strings.stream().map(string -> string.text("sval")).toList());
    }
}
