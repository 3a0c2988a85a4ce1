package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import dev.sluice.sql.statement.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads column types. */
final class Types {
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("integer", "int"),
            Map.entry("int4", "int"),
            Map.entry("int1", "tinyint"),
            Map.entry("int2", "smallint"),
            Map.entry("int3", "mediumint"),
            Map.entry("middleint", "mediumint"),
            Map.entry("int8", "bigint"),
            Map.entry("bool", "boolean"),
            Map.entry("dec", "decimal"),
            Map.entry("fixed", "decimal"),
            Map.entry("numeric", "decimal"),
            Map.entry("real", "double"),
            Map.entry("float8", "double"),
            Map.entry("float4", "float"),
            Map.entry("character", "char"),
            Map.entry("nchar", "char"),
            Map.entry("varcharacter", "varchar"),
            Map.entry("nvarchar", "varchar"),
            Map.entry("long", "mediumtext"),
            Map.entry("geomcollection", "geometrycollection"));

    private static final Set<String> KNOWN = Set.of(
            "tinyint",
            "smallint",
            "mediumint",
            "int",
            "bigint",
            "boolean",
            "decimal",
            "double",
            "float",
            "bit",
            "char",
            "varchar",
            "binary",
            "varbinary",
            "tinytext",
            "text",
            "mediumtext",
            "longtext",
            "tinyblob",
            "blob",
            "mediumblob",
            "longblob",
            "enum",
            "set",
            "json",
            "date",
            "time",
            "datetime",
            "timestamp",
            "year",
            "serial",
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection");

    private static final Set<String> MARIADB = Set.of("uuid", "inet4", "inet6", "xmltype", "vector");
    private final Tokens tokens;
    private final Names names;
    private final boolean mariadb;

    Types(Tokens tokens, Names names, boolean mariadb) {
        this.tokens = tokens;
        this.names = names;
        this.mariadb = mariadb;
    }

    DataType type() {
        int start = tokens.mark();
        boolean national = tokens.take("NATIONAL") || tokens.atAny("NCHAR", "NVARCHAR");
        String name = base();
        List<String> arguments = tokens.at("(") ? tokens.inParentheses(this::argument) : List.of();
        if ((name.equals("varchar") || name.equals("varbinary") || name.equals("enum") || name.equals("set"))
                && arguments.isEmpty()) {
            throw tokens.unexpected("'('");
        }
        Attributes found = new Attributes();
        if (national) {
            found.charset = Optional.of("utf8mb3");
        }
        while (attribute(found)) {
            // each turn reads one word of the type
        }
        return new DataType(
                name, arguments, false, found.unsigned, found.charset, found.collation, tokens.since(start));
    }

    private String base() {
        Token word = tokens.peek();
        String written = word.text().toLowerCase(Locale.ROOT);
        String name = SAME.getOrDefault(written, written);
        if (word.kind() != Kind.WORD || !KNOWN.contains(name) && !(mariadb && MARIADB.contains(name))) {
            throw tokens.unexpected("a type");
        }
        tokens.next();
        if (name.equals("double")) {
            tokens.take("PRECISION");
        } else if (name.equals("char") && tokens.take("VARYING")) {
            return "varchar";
        } else if (written.equals("long") && tokens.take("VARBINARY")) {
            return "mediumblob";
        } else if (written.equals("long") && tokens.takeAny("VARCHAR", "VARCHARACTER")) {
            return "mediumtext";
        } else if (written.equals("nchar") && tokens.takeAny("VARYING", "VARCHAR")) {
            return "varchar";
        }
        return name;
    }

    private String argument() {
        if (tokens.at(Kind.STRING) || tokens.at(Kind.NUMBER)) {
            return tokens.next().text();
        }
        throw tokens.unexpected("a length or a value");
    }

    private boolean attribute(Attributes found) {
        if (tokens.takeAny("UNSIGNED", "ZEROFILL")) {
            found.unsigned = true;
        } else if (charset()) {
            found.charset = Optional.of(names.word("a character set"));
        } else if (tokens.take("ASCII")) {
            found.charset = Optional.of("latin1");
        } else if (tokens.take("UNICODE")) {
            found.charset = Optional.of("ucs2");
        } else if (tokens.take("COLLATE")) {
            found.collation = Optional.of(names.word("a collation"));
        } else {
            return tokens.takeAny("SIGNED", "BINARY");
        }
        return true;
    }

    /** Takes the key words that come before the name of a character set. */
    boolean charset() {
        return tokens.take("CHARSET") || tokens.take("CHARACTER", "SET") || tokens.take("CHAR", "SET");
    }

    /** The target of CAST and CONVERT. */
    DataType castType() {
        int start = tokens.mark();
        if (tokens.takeAny("SIGNED", "UNSIGNED")) {
            boolean unsigned = tokens.textSince(start).equalsIgnoreCase("unsigned");
            tokens.takeAny("INT", "INTEGER");
            return new DataType(
                    "bigint", List.of(), false, unsigned, Optional.empty(), Optional.empty(), tokens.since(start));
        }
        if (tokens.atAny("VARCHAR", "INTERVAL")) {
            tokens.unsure();
        }
        DataType type = type();
        if (tokens.take("ARRAY")) {
            tokens.unsure();
        }
        return type;
    }

    /** What type() gathers while it reads. */
    private static final class Attributes {
        boolean unsigned;
        Optional<String> charset = Optional.empty();
        Optional<String> collation = Optional.empty();
    }
}
