package dev.sluice.engine.sqlite;

import dev.sluice.sql.dialect.Identifiers;
import java.util.regex.Pattern;

/** Names keep their case and are compared without it. */
final class SqliteIdentifiers implements Identifiers {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    @Override
    public String fold(String text, boolean quoted) {
        return text;
    }

    @Override
    public String quote(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !Keywords.isKeyword(name);
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String defaultSchema() {
        return "";
    }

    @Override
    public boolean same(String left, String right) {
        return left.equalsIgnoreCase(right);
    }

    @Override
    public boolean sameColumn(String left, String right) {
        return left.equalsIgnoreCase(right);
    }
}
