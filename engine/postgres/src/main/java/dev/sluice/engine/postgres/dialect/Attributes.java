package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options of statements as attributes of facts: lower-case names, in the order of the statement. */
final class Attributes {
    private Attributes() {}

    /** A list of DefElem nodes. An option without a value is true. */
    static Map<String, String> of(List<PgNode> options) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (PgNode option : options) {
            String value = option.has("arg") ? Constants.value(option.node("arg")) : "true";
            attributes.put(option.text("defname"), value);
        }
        return attributes;
    }

    /** The value that SET gives: constants joined by commas; empty for DEFAULT. */
    static String setting(PgNode variableSet) {
        return String.join(
                ", ", variableSet.nodes("args").stream().map(Constants::value).toList());
    }
}
