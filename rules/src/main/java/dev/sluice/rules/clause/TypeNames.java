package dev.sluice.rules.clause;

import dev.sluice.rules.walk.Traits;
import dev.sluice.sql.statement.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Spellings of one type made equal: {@code int4}, {@code INTEGER} and {@code int} are the same. */
public final class TypeNames {
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("integer", "int"),
            Map.entry("int4", "int"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("int1", "tinyint"),
            Map.entry("int3", "mediumint"),
            Map.entry("middleint", "mediumint"),
            Map.entry("bool", "boolean"),
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("nvarchar", "varchar"),
            Map.entry("national varchar", "varchar"),
            Map.entry("character", "char"),
            Map.entry("bpchar", "char"),
            Map.entry("nchar", "char"),
            Map.entry("national char", "char"),
            Map.entry("national character", "char"),
            Map.entry("numeric", "decimal"),
            Map.entry("dec", "decimal"),
            Map.entry("fixed", "decimal"),
            Map.entry("float8", "double"),
            Map.entry("double precision", "double"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("time without time zone", "time"),
            Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"),
            Map.entry("serial2", "smallserial"),
            Map.entry("bit varying", "varbit"),
            Map.entry("long", "mediumtext"),
            Map.entry("long varchar", "mediumtext"),
            Map.entry("long varbinary", "mediumblob"));
    private static final Set<String> LARGE = Set.of(
            "tinytext",
            "text",
            "mediumtext",
            "longtext",
            "tinyblob",
            "blob",
            "mediumblob",
            "longblob",
            "json",
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection",
            "geomcollection");

    private final boolean realIsDouble;

    public TypeNames(Traits traits) {
        this.realIsDouble = traits.realIsDouble();
    }

    /** One spelling for all; without length, array brackets and schema. */
    public String canonical(String type) {
        String name = base(type);
        String same = SAME.getOrDefault(name, name);
        return switch (same) {
            case "real", "float4" -> realIsDouble ? same.equals("real") ? "double" : "float" : "real";
            default -> same;
        };
    }

    private static String base(String type) {
        String name = type.toLowerCase(Locale.ROOT).strip();
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        if (open >= 0 && close > open) {
            name = (name.substring(0, open).strip() + name.substring(close + 1)).strip();
        }
        name = name.replace("[]", "").replace(" unsigned", "").replace(" zerofill", "");
        return name.substring(name.lastIndexOf('.') + 1).replaceAll("\\s+", " ").strip();
    }

    public Set<String> canonical(List<String> types) {
        return types.stream().map(this::canonical).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a written type and one that the server prints are the same; widths of integers mean nothing. */
    public boolean same(DataType written, String printed) {
        String left = canonical(written.name());
        boolean integer = left.endsWith("int");
        String arguments = integer ? "" : String.join(",", written.arguments());
        String old = printed.toLowerCase(Locale.ROOT);
        int open = old.indexOf('(');
        int close = old.lastIndexOf(')');
        String oldArguments = integer || open < 0 || close < open ? "" : old.substring(open + 1, close);
        return left.equals(canonical(printed))
                && plain(arguments).equals(plain(oldArguments))
                && written.unsigned() == old.contains("unsigned");
    }

    private static String plain(String arguments) {
        return arguments.replaceAll("[\\s']", "").replaceAll(",0$", "").toLowerCase(Locale.ROOT);
    }

    /** TEXT, BLOB, JSON and spatial types, which MySQL gives no default. */
    public boolean large(String type) {
        return LARGE.contains(canonical(type));
    }
}
