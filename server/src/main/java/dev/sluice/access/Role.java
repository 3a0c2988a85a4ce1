package dev.sluice.access;

import dev.sluice.kernel.Problem;
import java.util.Arrays;
import java.util.Locale;

/** A set of permissions; which, says {@code permissions.txt}. */
public enum Role {
    ADMIN(true, "Everything"),
    DBA(true, "Looks after databases and releases in every project"),
    MEMBER(true, "What every user may; needs no binding"),
    OWNER(false, "Everything within the project"),
    DEVELOPER(false, "Proposes changes"),
    RELEASER(false, "Releases approved changes"),
    QUERIER(false, "Runs queries"),
    EXPORTER(false, "Exports data"),
    VIEWER(false, "Reads what the project holds, except data");

    private final boolean workspace;
    private final String description;

    Role(boolean workspace, String description) {
        this.workspace = workspace;
        this.description = description;
    }

    /** Whether it is given on the workspace; else on a project. */
    public boolean onWorkspace() {
        return workspace;
    }

    public String description() {
        return description;
    }

    /** {@code owner}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem when there is none of that id */
    public static Role of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.user("access.roleUnknown", "There is no role '" + id + "'.")
                        .next("GET /v1/roles lists them."));
    }
}
