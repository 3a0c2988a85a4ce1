package dev.sluice.engine.mysql.change;

import dev.sluice.engine.mysql.change.Plain.Change;
import dev.sluice.engine.mysql.change.Plain.Touched;
import dev.sluice.engine.mysql.change.Words.Kind;
import dev.sluice.engine.mysql.change.Words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells from its words how a statement is to be executed. What it does not know is opaque, never harmless. */
final class Reader {
    private static final Set<String> READS =
            Set.of("SELECT", "WITH", "VALUES", "TABLE", "SHOW", "DESCRIBE", "DESC", "EXPLAIN", "HELP", "DO");
    private static final Set<String> DATA = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "LOAD");
    private static final Set<String> MAINTENANCE =
            Set.of("ANALYZE", "OPTIMIZE", "CHECK", "REPAIR", "FLUSH", "CHECKSUM");
    private static final Set<String> KINDS =
            Set.of("TABLE", "VIEW", "PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "SEQUENCE", "DATABASE", "INDEX");
    private static final Set<String> HIDDEN = Set.of("PARTITION", "TABLESPACE", "EXCHANGE");

    private Reader() {}

    static Plain read(Words w, String database) {
        String verb = w.verb();
        if (verb.equals("SET") && w.at(1).is("STATEMENT") && w.has("FOR")) {
            return read(w.from(w.indexOf("FOR") + 1), database);
        }
        if (READS.contains(verb) || w.at(0).symbol("(")) {
            return assignsVariable(w) ? new Plain.State(false) : new Plain.Data();
        }
        if (DATA.contains(verb)) {
            return new Plain.Data();
        }
        if (MAINTENANCE.contains(verb)) {
            return w.hasPair("READ", "LOCK") ? locks() : new Plain.Definition(Change.MAINTAIN, List.of());
        }
        return switch (verb) {
            case "SET" -> set(w);
            case "USE", "DEALLOCATE" -> new Plain.State(true);
            case "PREPARE" -> new Plain.State(w.at(3).kind() == Kind.STRING);
            case "BEGIN", "START", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE" -> transaction(w);
            case "LOCK", "UNLOCK" -> locks();
            case "XA" -> new Plain.Refused("XA transactions outlive the session", "Use BEGIN and COMMIT.");
            case "CREATE" -> create(w, database);
            case "ALTER" -> alter(w, database);
            case "DROP" -> drop(w, database);
            case "RENAME" -> w.at(1).is("TABLE") ? rename(w, database) : new Plain.Opaque("RENAME of accounts");
            case "TRUNCATE" ->
                touched(Change.TRUNCATE, "TABLE", names(w, w.at(1).is("TABLE") ? 2 : 1, database));
            default -> new Plain.Opaque(verb.isEmpty() ? "a statement of unknown kind" : verb);
        };
    }

    private static Plain locks() {
        return new Plain.Refused(
                "LOCK TABLES would keep the history from being written",
                "Remove it: each statement has its own transaction; use BEGIN and SELECT … FOR UPDATE where rows must be held.");
    }

    private static Plain transaction(Words w) {
        if (w.starts("BEGIN", "NOT")) {
            return new Plain.Opaque("a compound statement");
        }
        if (w.starts("START") && !w.at(1).is("TRANSACTION")) {
            return new Plain.Opaque(w.verb() + " " + w.at(1).value());
        }
        if (w.has("CHAIN") && !w.has("NO")) {
            return new Plain.Refused("AND CHAIN hides where a transaction begins", "Write COMMIT and BEGIN.");
        }
        return new Plain.Transaction(
                switch (w.verb()) {
                    case "BEGIN", "START" -> Plain.Verb.BEGIN;
                    case "COMMIT" -> Plain.Verb.COMMIT;
                    case "ROLLBACK" -> w.has("TO") ? Plain.Verb.ROLLBACK_TO : Plain.Verb.ROLLBACK;
                    default -> Plain.Verb.MARK;
                });
    }

    private static Plain set(Words w) {
        boolean global = w.has("GLOBAL")
                || w.has("PERSIST")
                || w.has("PERSIST_ONLY")
                || w.has("PASSWORD")
                || w.starts("SET", "DEFAULT", "ROLE")
                || w.tokens().stream()
                        .anyMatch(t -> t.kind() == Kind.VARIABLE && t.value().startsWith("@@global."));
        if (global) {
            return new Plain.Opaque("SET of something that is not the session's");
        }
        if (w.has("AUTOCOMMIT")
                || w.tokens().stream()
                        .anyMatch(t ->
                                t.value().endsWith(".autocommit") || t.value().equals("@@autocommit"))) {
            boolean on = w.at(w.tokens().size() - 1).value().matches("1|ON|TRUE");
            return on
                    ? new Plain.State(true)
                    : new Plain.Refused(
                            "SET autocommit = 0 hides where a transaction begins", "Write BEGIN and COMMIT.");
        }
        if (w.starts("SET", "NAMES")
                || w.starts("SET", "CHARACTER")
                || w.has("CHARACTER_SET_CLIENT") && w.tokens().size() <= 5) {
            return new Plain.Skipped("Not sent: the script is Unicode and is sent as utf8mb4.");
        }
        boolean reads = w.has("SELECT") || w.tokens().stream().anyMatch(t -> t.symbol("("));
        boolean counts = w.tokens().stream()
                        .filter(t -> t.kind() == Kind.VARIABLE && !t.value().startsWith("@@"))
                        .count()
                > 1;
        return new Plain.State(!reads && !counts);
    }

    private static boolean assignsVariable(Words w) {
        for (int i = 0; i < w.tokens().size(); i++) {
            Token t = w.at(i);
            if (t.symbol(":=") || t.is("INTO") && w.at(i + 1).kind() == Kind.VARIABLE) {
                return true;
            }
        }
        return false;
    }

    private static Plain create(Words w, String database) {
        if (w.starts("CREATE", "TEMPORARY") || w.has("TEMPORARY") && w.indexOf("TEMPORARY") < 4) {
            return new Plain.State(false);
        }
        int at = kindAt(w);
        if (at < 0) {
            return new Plain.Opaque("CREATE " + w.at(1).value());
        }
        String kind = w.at(at).value();
        if (kind.equals("INDEX")) {
            int on = w.indexOf("ON");
            return touched(Change.ALTER, "TABLE", names(w, on + 1, database).subList(0, 1));
        }
        Change change = w.hasPair("OR", "REPLACE") && w.indexOf("REPLACE") < at ? Change.REPLACE : Change.CREATE;
        return one(change, kind, w, at + 1, database);
    }

    private static Plain alter(Words w, String database) {
        int at = kindAt(w);
        if (at < 0) {
            return new Plain.Opaque("ALTER " + w.at(1).value());
        }
        String kind = w.at(at).value();
        boolean hidden = w.tokens().stream().anyMatch(t -> t.kind() == Kind.WORD && HIDDEN.contains(t.value()));
        if (kind.equals("TABLE") && (hidden || renames(w))) {
            return new Plain.Opaque("ALTER TABLE of partitions, table spaces or the table's name");
        }
        return one(kind.equals("TABLE") ? Change.ALTER : Change.REPLACE, kind, w, at + 1, database);
    }

    private static boolean renames(Words w) {
        int at = w.indexOf("RENAME");
        return at > 0
                && !w.at(at + 1).is("COLUMN")
                && !w.at(at + 1).is("INDEX")
                && !w.at(at + 1).is("KEY");
    }

    private static Plain drop(Words w, String database) {
        if (w.starts("DROP", "TEMPORARY")) {
            return new Plain.State(false);
        }
        if (w.starts("DROP", "PREPARE")) {
            return new Plain.State(true);
        }
        int at = kindAt(w);
        if (at < 0) {
            return new Plain.Opaque("DROP " + w.at(1).value());
        }
        String kind = w.at(at).value();
        if (kind.equals("INDEX")) {
            return touched(
                    Change.ALTER,
                    "TABLE",
                    names(w, w.indexOf("ON") + 1, database).subList(0, 1));
        }
        return touched(Change.DROP, kind, names(w, at + 1, database));
    }

    private static Plain rename(Words w, String database) {
        List<Touched> all = new ArrayList<>();
        for (String[] n : names(w, 2, database)) {
            all.add(new Touched("TABLE", n[0], n[1]));
        }
        return all.size() == 2 ? new Plain.Definition(Change.RENAME, all) : new Plain.Opaque("RENAME TABLE of several");
    }

    private static Plain one(Change change, String kind, Words w, int from, String database) {
        List<String[]> names = names(w, from, database);
        return names.isEmpty() ? new Plain.Opaque(change + " " + kind) : touched(change, kind, names.subList(0, 1));
    }

    private static Plain touched(Change change, String kind, List<String[]> names) {
        List<Touched> all = new ArrayList<>();
        for (String[] n : names) {
            all.add(new Touched(kind, kind.equals("DATABASE") ? "" : n[0], n[1]));
        }
        return all.isEmpty() ? new Plain.Opaque(change + " " + kind) : new Plain.Definition(change, all);
    }

    /** Where the kind of object stands: behind OR REPLACE, DEFINER = …, UNIQUE, ALGORITHM = … */
    private static int kindAt(Words w) {
        for (int i = 1; i < Math.min(w.tokens().size(), 24); i++) {
            Token t = w.at(i);
            if (t.kind() == Kind.WORD && KINDS.contains(t.value())) {
                return i;
            }
            if (t.is("SCHEMA")
                    || t.is("USER")
                    || t.is("ROLE")
                    || t.is("SERVER")
                    || t.is("PACKAGE")
                    || t.is("INSTANCE")) {
                return -1;
            }
        }
        return -1;
    }

    /** Database and name pairs from a comma-separated list; TO separates those of RENAME. */
    static List<String[]> names(Words w, int from, String database) {
        List<String[]> names = new ArrayList<>();
        int i = from;
        while (w.at(i).is("IF") || w.at(i).is("NOT") || w.at(i).is("EXISTS")) {
            i++;
        }
        while (w.at(i).isName()) {
            if (w.at(i + 1).symbol(".")) {
                names.add(new String[] {
                    w.at(i).kind() == Kind.NAME ? w.at(i).value() : w.at(i).written(), plain(w.at(i + 2))
                });
                i += 3;
            } else {
                names.add(new String[] {database, plain(w.at(i))});
                i++;
            }
            if (!w.at(i).symbol(",") && !w.at(i).is("TO")) {
                return names;
            }
            i++;
        }
        return names;
    }

    private static String plain(Token t) {
        return t.kind() == Kind.NAME ? t.value() : t.written();
    }
}
