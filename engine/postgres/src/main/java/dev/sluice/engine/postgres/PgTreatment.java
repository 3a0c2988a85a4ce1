package dev.sluice.engine.postgres;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a statement must be executed, told by its leading words. */
sealed interface PgTreatment {
    /** Inside a transaction, with its neighbours. */
    record Plain() implements PgTreatment {}

    /** The script's own BEGIN. */
    record Begin() implements PgTreatment {}

    /** The script's own COMMIT or ROLLBACK. */
    record End(boolean commits) implements PgTreatment {}

    /** Changes the session only: lost with it, and done again when a later session goes on. */
    record SessionState() implements PgTreatment {}

    /** SET TRANSACTION: must come before our own first query. */
    record TransactionMode() implements PgTreatment {}

    /** Adds an enum value that cannot be used in the same transaction; {@code literal} with its quotes. */
    record EnumValue(String literal) implements PgTreatment {}

    /** A table that ends with the session. */
    record Temporary() implements PgTreatment {}

    /** Refuses a transaction. */
    record Alone(PgProbe probe) implements PgTreatment {}

    /** Cannot be executed exactly once, or not by us. */
    record Refused(String message, String next) implements PgTreatment {}

    Set<String> ALONE_PAIRS = Set.of(
            "CREATE DATABASE",
            "DROP DATABASE",
            "CREATE TABLESPACE",
            "DROP TABLESPACE",
            "ALTER SYSTEM",
            "CREATE SUBSCRIPTION",
            "DROP SUBSCRIPTION",
            "ALTER SUBSCRIPTION",
            "DISCARD ALL");

    static PgTreatment of(String sql) {
        List<String> words = PgTokens.of(sql, 64);
        String first = word(words, 0);
        String second = word(words, 1);
        return switch (first) {
            case "BEGIN" -> new Begin();
            case "START" -> second.equals("TRANSACTION") ? new Begin() : new Plain();
            case "COMMIT", "END" -> end(words, true);
            case "ROLLBACK", "ABORT" ->
                second.equals("TO") || word(words, 2).equals("TO") ? new Plain() : end(words, false);
            case "PREPARE" -> second.equals("TRANSACTION") ? twoPhase() : new SessionState();
            case "DEALLOCATE", "RESET", "LOAD" -> new SessionState();
            case "SET" -> set(second);
            case "SELECT" -> setConfig(words) ? new SessionState() : new Plain();
            case "VACUUM" -> new Alone(PgProbe.repeatable());
            case "CLUSTER" -> words.size() == 1 ? new Alone(PgProbe.repeatable()) : new Plain();
            default -> alone(words).<PgTreatment>map(Alone::new).orElseGet(() -> rest(words));
        };
    }

    private static PgTreatment end(List<String> words, boolean commits) {
        if (word(words, 1).equals("PREPARED")) {
            return twoPhase();
        }
        boolean chain = words.contains("CHAIN") && !words.contains("NO");
        return chain
                ? new Refused("COMMIT AND CHAIN is not supported.", "Write COMMIT and BEGIN as two statements.")
                : new End(commits);
    }

    private static PgTreatment twoPhase() {
        return new Refused(
                "Two-phase commit leaves the outcome to somebody else.",
                "Write COMMIT in place of PREPARE TRANSACTION.");
    }

    private static PgTreatment set(String second) {
        return switch (second) {
            case "TRANSACTION" -> new TransactionMode();
            case "LOCAL", "CONSTRAINTS" -> new Plain();
            default -> new SessionState();
        };
    }

    private static boolean setConfig(List<String> words) {
        int at = word(words, 1).equals("PG_CATALOG") && word(words, 2).equals(".") ? 3 : 1;
        return word(words, at).equals("SET_CONFIG") && word(words, at + 1).equals("(");
    }

    private static PgTreatment rest(List<String> words) {
        String first = word(words, 0);
        if (first.equals("CREATE")) {
            int at = Set.of("LOCAL", "GLOBAL").contains(word(words, 1)) ? 2 : 1;
            return Set.of("TEMP", "TEMPORARY").contains(word(words, at)) ? new Temporary() : new Plain();
        }
        int add = words.indexOf("ADD");
        if (first.equals("ALTER")
                && word(words, 1).equals("TYPE")
                && word(words, add + 1).equals("VALUE")) {
            return words.stream()
                    .filter(w -> w.startsWith("'"))
                    .findFirst()
                    .<PgTreatment>map(EnumValue::new)
                    .orElseGet(Plain::new);
        }
        return new Plain();
    }

    private static Optional<PgProbe> alone(List<String> words) {
        String first = word(words, 0);
        String second = word(words, 1);
        if (ALONE_PAIRS.contains(first + " " + second)) {
            return Optional.of(PgProbe.ofObject(first, second, words.subList(2, words.size())));
        }
        int index = second.equals("UNIQUE") ? 2 : 1;
        if (first.equals("CREATE") && concurrently(words, index)) {
            return Optional.of(PgProbe.createIndex(words.subList(index + 2, words.size())));
        }
        if (first.equals("DROP") && concurrently(words, 1)) {
            return Optional.of(PgProbe.dropIndex(words.subList(3, words.size())));
        }
        if (first.equals("REINDEX") && reindexAlone(words)) {
            return Optional.of(PgProbe.reindex());
        }
        int detach = words.indexOf("DETACH");
        if (first.equals("ALTER") && second.equals("TABLE") && detach > 0 && words.contains("CONCURRENTLY")) {
            return Optional.of(PgProbe.detach(words.subList(2, detach), words.subList(detach + 2, words.size())));
        }
        boolean moves = first.equals("ALTER") && second.equals("DATABASE") && words.contains("TABLESPACE");
        return moves ? Optional.of(PgProbe.repeatable()) : Optional.empty();
    }

    private static boolean concurrently(List<String> words, int index) {
        return word(words, index).equals("INDEX") && word(words, index + 1).equals("CONCURRENTLY");
    }

    private static boolean reindexAlone(List<String> words) {
        return words.contains("CONCURRENTLY")
                || words.contains("SCHEMA")
                || words.contains("DATABASE")
                || words.contains("SYSTEM");
    }

    private static String word(List<String> words, int index) {
        return index >= 0 && index < words.size() ? words.get(index) : "";
    }
}
