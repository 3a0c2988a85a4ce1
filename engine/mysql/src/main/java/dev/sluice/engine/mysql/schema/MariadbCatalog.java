package dev.sluice.engine.mysql.schema;

import java.util.List;
import java.util.Optional;

/** MariaDB stores defaults as expressions. */
final class MariadbCatalog implements Catalog {
    @Override
    public String checks() {
        return """
                select table_name, constraint_name as name, check_clause as clause, 'YES' as enforced
                  from information_schema.check_constraints where constraint_schema = ?
                 order by table_name, constraint_name
                """;
    }

    @Override
    public String indexes() {
        return """
                select table_name, index_name, non_unique, column_name, null as expression, collation as direction,
                       sub_part, index_type, index_comment, ignored as hidden
                  from information_schema.statistics where table_schema = ?
                 order by table_name, index_name, seq_in_index
                """;
    }

    @Override
    public String views() {
        return """
                select table_name, algorithm, view_definition, check_option, definer, security_type
                  from information_schema.views where table_schema = ? order by table_name
                """;
    }

    /** It keeps none of a column in its catalogue. */
    @Override
    public String spatialReference() {
        return "null";
    }

    /** Asking opens every table. */
    @Override
    public boolean anyDivided(List<SchemaReader.Head> heads) {
        return heads.stream().anyMatch(SchemaReader.Head::partitioned);
    }

    @Override
    public String hiddenIndex() {
        return "IGNORED";
    }

    @Override
    public Optional<String> defaultValue(Optional<String> stored, String dataType, String extra) {
        return stored.filter(d -> !d.equals("NULL"));
    }

    @Override
    public String generated(String stored) {
        return stored;
    }
}
