package dev.sluice.engine.mysql.change;

import dev.sluice.engine.Change;
import dev.sluice.engine.Progress;
import dev.sluice.engine.mysql.link.Faults;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What has been done: kept in the target, or, where the account may make no table there, by the caller. */
sealed interface History permits KeptHistory, NotedHistory {

    /** A step as a former run left it. */
    record Step(int position, String state, String digest, String seen, String statement) {
        boolean done() {
            return state.equals("DONE");
        }
    }

    /** Finds the history, or makes it; what a run began with the caller's notes is brought to its end with them. */
    static History in(Connection connection, String database, Change change, Progress progress, List<Planned> plan)
            throws SQLException {
        if (!change.evidence().isEmpty()) {
            return new NotedHistory(database, change, progress, plan);
        }
        try {
            return KeptHistory.in(connection, database);
        } catch (SQLException e) {
            if (!Faults.denied(e)) {
                throw e;
            }
            return new NotedHistory(database, change, progress, plan);
        }
    }

    /** The digest of the script that has been done under the key of a change. */
    Optional<String> done(Change change) throws SQLException;

    /** A run begins. */
    void begin(Change change, String digest) throws SQLException;

    /** A run ended. */
    void end(Change change, String state, String message) throws SQLException;

    /** In the order of the script. */
    List<Step> steps(Change change) throws SQLException;

    /** A statement that commits by itself is about to be sent. */
    void intend(Change change, int position, String digest, String statement, String seen) throws SQLException;

    /** A statement is about to be sent inside of a transaction. */
    void within(Change change, int position, String digest, String statement) throws SQLException;

    /** A statement went well. */
    void done(Change change, int position, long rows) throws SQLException;

    /** COMMIT is about to be sent for what was said to be done {@link #within} a transaction. */
    void committing() throws SQLException;

    /** The transaction has ended: what was done within it stays. */
    void settled() throws SQLException;

    /** A statement that was intended has not taken effect. */
    void forget(Change change, int position) throws SQLException;

    /** Where a table copy for a trial may stand. */
    String scratch(String name);

    /** What a person does when they know what the evidence could not tell. */
    String decision(Change change, int position);

    /** A name in backticks. */
    static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
