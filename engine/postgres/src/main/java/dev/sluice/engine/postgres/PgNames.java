package dev.sluice.engine.postgres;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as SQL text in what we print. */
final class PgNames {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");
    private static final Set<String> RESERVED = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both \
            case cast char character check coalesce collate collation column concurrently constraint create cross \
            current_catalog current_date current_role current_schema current_time current_timestamp current_user dec \
            decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign \
            freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect \
            interval into is isnull join lateral leading least left like limit localtime localtimestamp national \
            natural nchar none normalize not notnull null nullif numeric offset on only or order out outer overlaps \
            overlay placing position precision primary real references returning right row select session_user setof \
            similar smallint some substring symmetric system_user table tablesample then time timestamp to trailing \
            treat trim true union unique user using values varchar variadic verbose when where window with""".split(" "));

    private PgNames() {}

    static String quote(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quote(String namespace, String name) {
        return quote(namespace) + "." + quote(name);
    }

    static String list(List<String> names) {
        return names.stream().map(PgNames::quote).collect(Collectors.joining(", "));
    }

    static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
    }
}
