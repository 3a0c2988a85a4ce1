package dev.sluice.issue;

import java.util.Optional;
import java.util.UUID;

/** The lines of the scripts that an issue proposes; told by the room that keeps them. */
public interface ScriptLines {
    /**
     * What a line says.
     *
     * @param issue its uid
     * @param script digest
     * @param line from 1
     * @return empty when no revision of the issue's plan holds the script, or it has no such line
     */
    Optional<String> find(UUID issue, String script, int line);
}
