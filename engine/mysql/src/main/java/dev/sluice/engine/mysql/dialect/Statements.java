package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Query;
import java.util.List;

/** Reads one whole statement. */
final class Statements {
    private final Reading reading;
    private final Tokens tokens;

    Statements(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Reads to the end. */
    Fact statement() {
        int start = tokens.mark();
        Fact fact = begun(start);
        if (!tokens.atEnd()) {
            throw tokens.unexpected("the end of the statement");
        }
        return fact;
    }

    private Fact begun(int start) {
        return switch (tokens.peek().upper()) {
            case "CREATE" -> new Objects(reading).create(start);
            case "ALTER" -> new Objects(reading).alter(start);
            case "DROP" -> prepared() ? new Objects(reading).other(start) : new Objects(reading).drop(start);
            case "RENAME" -> new Objects(reading).rename(start);
            case "TRUNCATE" -> new Objects(reading).truncate(start);
            case "INSERT", "REPLACE" -> new Changes(reading).insert(start);
            case "UPDATE" -> new Changes(reading).update(start, List.of());
            case "DELETE" -> new Changes(reading).delete(start, List.of());
            case "WITH" -> with(start);
            case "SELECT", "(", "VALUES", "TABLE" -> select(start);
            case "GRANT", "REVOKE" -> new Grants(reading).grant(start);
            case "SET" -> new Session(reading).set(start);
            case "USE" -> new Session(reading).use(start);
            case "START" ->
                tokens.peek(1).is("TRANSACTION")
                        ? new Session(reading).transaction(start)
                        : new Objects(reading).other(start);
            case "BEGIN" ->
                tokens.peek(1).is("NOT") ? new Objects(reading).other(start) : new Session(reading).transaction(start);
            case "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE" -> new Session(reading).transaction(start);
            default -> new Objects(reading).other(start);
        };
    }

    private boolean prepared() {
        return tokens.peek(1).is("PREPARE");
    }

    private Fact select(int start) {
        Query query = reading.queries.query();
        return new Fact.Select(tokens.since(start), query);
    }

    private Fact with(int start) {
        List<Query> with = reading.queries.with();
        if (tokens.at("UPDATE")) {
            return new Changes(reading).update(start, with);
        }
        if (tokens.at("DELETE")) {
            return new Changes(reading).delete(start, with);
        }
        tokens.back(start);
        return select(start);
    }
}
