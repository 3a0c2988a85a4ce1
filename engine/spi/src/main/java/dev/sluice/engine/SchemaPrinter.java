package dev.sluice.engine;

import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.SchemaDiff;
import dev.sluice.sql.text.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Prints a schema as DDL that makes it again. */
public interface SchemaPrinter {
    /**
     * The DDL of each object, in an order in which it can be executed on an empty database (foreign keys after all
     * tables, views after what they read). Keys are kind and name in words: {@code table public.orders},
     * {@code foreign key public.orders.fk_customer}. Equal schemas print alike, to the byte.
     */
    LinkedHashMap<String, String> objects(Schema schema);

    /** All of it as one script; each object ends with a semicolon (or the dialect's delimiter) and an empty line. */
    default String print(Schema schema) {
        return String.join("\n\n", objects(schema).values());
    }

    /** Digest of the canonical DDL: equal exactly when the schemas are. */
    default String fingerprint(Schema schema) {
        return Script.digestOf(print(schema));
    }

    /** What differs, object by object: first what is gone or changed, in the order of before, then what is new. */
    default SchemaDiff diff(Schema before, Schema after) {
        var was = objects(before);
        var is = objects(after);
        List<SchemaDiff.Change> changes = new ArrayList<>();
        was.forEach((object, ddl) -> {
            String now = is.get(object);
            if (now == null) {
                changes.add(new SchemaDiff.Change.Removed(object, ddl));
            } else if (!now.equals(ddl)) {
                changes.add(new SchemaDiff.Change.Changed(object, ddl, now));
            }
        });
        is.forEach((object, ddl) -> {
            if (!was.containsKey(object)) {
                changes.add(new SchemaDiff.Change.Added(object, ddl));
            }
        });
        return new SchemaDiff(List.copyOf(changes));
    }
}
