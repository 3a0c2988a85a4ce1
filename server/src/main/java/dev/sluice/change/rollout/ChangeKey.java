package dev.sluice.change.rollout;

import java.util.UUID;

/**
 * The key under which a database's own history knows a change. It says the same in every rollout of an issue, however
 * the plan was edited in between: what one rollout did on a database, the next one finds done.
 */
public record ChangeKey(String value) {

    /**
     * The key of a script in an issue.
     *
     * @param script its digest, {@code sha256:…}
     * @param occurrence 0 for the plan's first change with this script on the database, 1 for the second
     */
    static ChangeKey of(UUID issue, String script, int occurrence) {
        return new ChangeKey("sluice/" + issue + "/" + script.substring(script.indexOf(':') + 1) + "/" + occurrence);
    }
}
