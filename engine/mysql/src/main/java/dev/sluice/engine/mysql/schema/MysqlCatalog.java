package dev.sluice.engine.mysql.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** MySQL stores literal defaults without quotes, and says in EXTRA which ones are expressions. */
final class MysqlCatalog implements Catalog {
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year", "bit");

    private static final Set<String> BYTES = Set.of("binary", "varbinary");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

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
    public String spatialReference() {
        return "srs_id";
    }

    /** It is cheap to ask, and the options of a table that is divided BY KEY () do not say so. */
    @Override
    public boolean anyDivided(List<SchemaReader.Head> heads) {
        return !heads.isEmpty();
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
        if (extra.contains("DEFAULT_GENERATED")) {
            boolean clock = value.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
            return Optional.of(clock ? value : "(" + generated(value) + ")");
        }
        boolean bytes = BYTES.contains(dataType) && value.startsWith("0x");
        return Optional.of(bytes || NUMBERS.contains(dataType) ? value : Quoting.string(value));
    }

    /** The server escapes the whole expression once more, as if it stood in a string. */
    @Override
    public String generated(String stored) {
        return ESCAPED.matcher(stored).replaceAll("$1");
    }
}
