package dev.sluice.engine.mysql.change;

import java.util.List;

/** How a statement is executed and how it is proved. */
sealed interface Plain {

    /** Shares a transaction with its step row: the row is there exactly when the statement took effect. */
    record Data() implements Plain {}

    /**
     * Commits implicitly: intent, statement, done. What it touched tells afterwards whether it took effect.
     *
     * @param touched every object whose definition it may change
     */
    record Definition(Change change, List<Touched> touched) implements Plain {}

    /** An object by its kind in SHOW CREATE, database and name. */
    record Touched(String kind, String database, String name) {}

    /** What a definition statement does to what it touches: each needs its own evidence. */
    enum Change {
        CREATE,
        REPLACE,
        ALTER,
        RENAME,
        DROP,
        TRUNCATE,
        /** Leaves no definition behind that differs: rebuilding, analysing. Again does no harm. */
        MAINTAIN
    }

    /** May commit inside, or its effect cannot be seen: intent, statement, done; in doubt nothing can be proved. */
    record Opaque(String why) implements Plain {}

    /** BEGIN, COMMIT, ROLLBACK and savepoints of the script itself. */
    record Transaction(Verb verb) implements Plain {}

    /** What a transaction statement does. */
    enum Verb {
        BEGIN,
        COMMIT,
        ROLLBACK,
        /** SAVEPOINT and RELEASE. */
        MARK,
        ROLLBACK_TO
    }

    /**
     * Changes the session only, and is made again on a new session.
     *
     * @param repeatable whether it gives the same at any time; otherwise only as long as no lasting effect came after it
     */
    record State(boolean repeatable) implements Plain {}

    /** Not sent, with a notice why. */
    record Skipped(String why) implements Plain {}

    /** Refused before anything runs. */
    record Refused(String why, String next) implements Plain {}
}
