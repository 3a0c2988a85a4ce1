package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.dialect.Identifiers;
import java.util.Locale;
import java.util.Set;

/**
 * How both dialects spell names. Offline nobody knows {@code lower_case_table_names}: tables are compared as written,
 * as on Linux; columns, indexes and constraints ignore case everywhere.
 */
final class MysqlIdentifiers implements Identifiers {
    private final Set<String> reserved;

    MysqlIdentifiers(Set<String> reserved) {
        this.reserved = reserved;
    }

    @Override
    public String fold(String text, boolean quoted) {
        return text;
    }

    @Override
    public String quote(String name) {
        boolean plain = name.matches("[A-Za-z_$][A-Za-z0-9_$]*") && !reserved.contains(name.toUpperCase(Locale.ROOT));
        return plain ? name : "`" + name.replace("`", "``") + "`";
    }

    /** Empty: an unqualified name lives in the database of the connection. */
    @Override
    public String defaultSchema() {
        return "";
    }

    @Override
    public boolean sameColumn(String left, String right) {
        return left.equalsIgnoreCase(right);
    }
}
