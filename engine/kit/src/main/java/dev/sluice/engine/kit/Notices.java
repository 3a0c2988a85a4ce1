package dev.sluice.engine.kit;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server said beside the result. */
public final class Notices {
    /** A script may RAISE NOTICE in a loop: the log keeps the first ones and says how many more there were. */
    private static final int KEPT = 200;

    private Notices() {}

    /** Warnings and notices of the last execution of a statement, in order; empty when they cannot be read any more. */
    public static List<String> of(Statement statement) {
        try {
            return of(statement.getWarnings());
        } catch (SQLException e) {
            return List.of();
        }
    }

    private static List<String> of(@Nullable SQLWarning first) {
        List<String> notices = new ArrayList<>();
        int more = 0;
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            if (notices.size() < KEPT) {
                notices.add(String.valueOf(warning.getMessage()));
            } else {
                more++;
            }
        }
        if (more > 0) {
            notices.add("… and " + more + " more");
        }
        return List.copyOf(notices);
    }
}
