package dev.sluice.engine.mysql.schema;

import java.util.List;
import java.util.Optional;

/** What the two servers' {@code information_schema} tell differently. SQL takes the database as its only parameter. */
public interface Catalog {
    Catalog MARIADB = new MariadbCatalog();
    Catalog MYSQL = new MysqlCatalog();

    /** Columns {@code table_name, name, clause, enforced}. */
    String checks();

    /** Columns {@code table_name, index_name, non_unique, column_name, expression, direction, sub_part, index_type, index_comment, hidden}. */
    String indexes();

    /** Columns {@code table_name, algorithm, view_definition, check_option, definer, security_type}. */
    String views();

    /** Expression over {@code information_schema.columns}: the spatial reference system that a column is bound to. */
    String spatialReference();

    /** Whether it is worth asking how tables are divided. */
    boolean anyDivided(List<SchemaReader.Head> heads);

    /** Word for an index that the optimiser does not use. */
    String hiddenIndex();

    /** The default as an expression that can be executed; empty when there is none. */
    Optional<String> defaultValue(Optional<String> stored, String dataType, String extra);

    /** Words of a generated column as the server stores them, as they can be executed. */
    String generated(String stored);
}
