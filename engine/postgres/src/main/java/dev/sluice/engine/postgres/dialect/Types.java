package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.DataType;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Type names as the server spells them, the short form where it has two. */
final class Types {
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("bpchar", "char"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("serial2", "smallserial"),
            Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"));

    private static final Set<String> SERIAL = Set.of("smallserial", "serial", "bigserial");

    private final Clauses clauses;

    Types(Clauses clauses) {
        this.clauses = clauses;
    }

    static boolean isSerial(DataType type) {
        return SERIAL.contains(type.name());
    }

    /** A TypeName, with the collation of the column that it belongs to. */
    DataType of(PgNode typeName, PgNode collation) {
        List<String> names =
                typeName.nodes("names").stream().map(name -> name.text("sval")).toList();
        boolean builtIn = names.size() == 2 && names.getFirst().equals("pg_catalog");
        String name = builtIn || names.size() == 1
                ? SPELLINGS.getOrDefault(names.getLast(), names.getLast())
                : String.join(".", names);
        return new DataType(
                name,
                name.equals("interval") ? List.of() : arguments(typeName),
                !typeName.nodes("arrayBounds").isEmpty(),
                false,
                Optional.empty(),
                collation.exists() ? Optional.of(last(collation.nodes("collname"))) : Optional.empty(),
                range(typeName));
    }

    private static String last(List<PgNode> strings) {
        return strings.getLast().text("sval");
    }

    /** Those without a location were not written: {@code char} alone is {@code char(1)} to the parser. */
    private List<String> arguments(PgNode typeName) {
        List<String> arguments = new ArrayList<>();
        for (PgNode modifier : typeName.nodes("typmods")) {
            if (modifier.location() >= 0) {
                arguments.add(modifier.is("A_Const") ? Constants.text(modifier) : written(modifier));
            }
        }
        return arguments;
    }

    private String written(PgNode node) {
        return clauses.text(clauses.element(node.location()));
    }

    private Range range(PgNode typeName) {
        Tokens tokens = clauses.tokens();
        int first = clauses.token(typeName.location());
        int last = lastWord(tokens, first);
        if (tokens.is(last + 1, '(')) {
            last = tokens.close(last + 1);
        }
        while (isTimeZone(tokens, last + 1)) {
            last += 3;
        }
        while (tokens.is(last + 1, '[')) {
            last = tokens.close(last + 1);
        }
        return clauses.range(first, last);
    }

    private static boolean isTimeZone(Tokens tokens, int token) {
        return (tokens.is(token, "WITH") || tokens.is(token, "WITHOUT"))
                && tokens.is(token + 1, "TIME")
                && tokens.is(token + 2, "ZONE");
    }

    private static int lastWord(Tokens tokens, int first) {
        String pair = tokens.word(first) + " " + tokens.word(first + 1);
        return switch (pair) {
            case "DOUBLE PRECISION", "CHARACTER VARYING", "CHAR VARYING", "BIT VARYING", "NATIONAL CHAR" -> first + 1;
            case "NATIONAL CHARACTER" -> tokens.is(first + 2, "VARYING") ? first + 2 : first + 1;
            default -> tokens.lastOfName(first);
        };
    }
}
