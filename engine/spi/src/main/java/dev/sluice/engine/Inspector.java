package dev.sluice.engine;

import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.TableSize;
import java.util.List;

/** Reads the schema of the database that a session is connected to. Sluice's own history is left out. */
public interface Inspector {
    /**
     * The whole schema, read in one consistent view where the engine can, in a number of queries that does not grow
     * with the number of tables.
     *
     * @throws EngineException when the account may not read it, or the connection broke
     */
    Schema schema();

    /** The server's own estimates; cheap, and not exact. Sorted by namespace and table. */
    List<TableSize> sizes();
}
