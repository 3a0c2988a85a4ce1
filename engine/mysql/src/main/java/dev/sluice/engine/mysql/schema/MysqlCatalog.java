package dev.sluice.engine.mysql.schema;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** MySQL stores literal defaults without quotes, and says in EXTRA which ones are expressions. */
final class MysqlCatalog implements Catalog {
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year", "bit");

    @Override
    public String checks() {
        return """
                select t.table_name as table_name, c.constraint_name as name, c.check_clause as clause, t.enforced as enforced
                  from information_schema.check_constraints c
                  join information_schema.table_constraints t
                    on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
                   and t.constraint_type = 'CHECK'
                 where c.constraint_schema = ? order by t.table_name, c.constraint_name
                """;
    }

    @Override
    public String indexes() {
        return """
                select table_name as table_name, index_name as index_name, non_unique as non_unique,
                       column_name as column_name, expression as expression, collation as direction,
                       sub_part as sub_part, index_type as index_type, index_comment as index_comment,
                       if(is_visible = 'YES', 'NO', 'YES') as hidden
                  from information_schema.statistics where table_schema = ?
                 order by table_name, index_name, seq_in_index
                """;
    }

    @Override
    public String views() {
        return """
                select table_name as table_name, 'UNDEFINED' as algorithm, view_definition as view_definition,
                       check_option as check_option, definer as definer, security_type as security_type
                  from information_schema.views where table_schema = ? order by table_name
                """;
    }

    @Override
    public String hiddenIndex() {
        return "INVISIBLE";
    }

    @Override
    public Optional<String> defaultValue(Optional<String> stored, String dataType, String extra) {
        if (stored.isEmpty()) {
            return stored;
        }
        String value = stored.get();
        if (value.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP")) {
            return stored;
        }
        if (extra.contains("DEFAULT_GENERATED")) {
            return Optional.of("(" + generated(value) + ")");
        }
        return Optional.of(NUMBERS.contains(dataType) ? value : Quoting.string(value));
    }

    @Override
    public String generated(String stored) {
        return stored.replace("\\'", "'");
    }
}
