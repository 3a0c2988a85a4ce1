package dev.sluice.engine.sqlite;

import dev.sluice.engine.kit.Splitter;
import dev.sluice.engine.kit.SplitterProfile;
import dev.sluice.engine.kit.Verbs;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.dialect.Identifiers;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQLite's SQL. */
final class SqliteDialect implements Dialect {
    static final EngineId ID = new EngineId("sqlite");

    private static final Pattern NEAR = Pattern.compile("near \"(.*)\"|unrecognized token: \"(.*)\"", Pattern.DOTALL);

    private final Splitter splitter = new Splitter(SplitterProfile.SQLITE);
    private final Identifiers identifiers = new SqliteIdentifiers();
    private final Judge judge = new Judge();

    @Override
    public EngineId engine() {
        return ID;
    }

    @Override
    public Identifiers identifiers() {
        return identifiers;
    }

    @Override
    public Iterator<ScriptUnit> split(java.io.Reader script) {
        return splitter.split(script);
    }

    @Override
    public Statement parse(ScriptUnit unit) {
        return new Statement(unit, fact(unit));
    }

    private Fact fact(ScriptUnit unit) {
        String verb = Verbs.of(unit.text(), SplitterProfile.SQLITE);
        if (unit.kind() == ScriptUnit.Kind.CLIENT_COMMAND) {
            return new Fact.Unreadable(
                    unit.range(), "this is a command of the sqlite3 program, not SQL", unit.range(), verb, false);
        }
        Optional<String> complaint = judge.complaint(unit.text(), verb);
        if (complaint.isPresent()) {
            return new Fact.Unreadable(unit.range(), complaint.get(), near(unit, complaint.get()), verb, false);
        }
        try {
            return new Reader(unit).read();
        } catch (Cursor.Unread e) {
            Range at = new Places(unit).range(e.token().start(), e.token().end());
            return new Fact.Unreadable(unit.range(), "valid, but not read: " + e.getMessage(), at, verb, true);
        } catch (StackOverflowError e) {
            // Expressions nest as deep as people write them; SQLite has its limit, this thread another.
            return new Fact.Unreadable(unit.range(), "valid, but nested too deeply", unit.range(), verb, true);
        }
    }

    /** SQLite names the token, not its place: it is the place when the token stands there once. */
    private static Range near(ScriptUnit unit, String complaint) {
        Matcher matcher = NEAR.matcher(complaint);
        if (!matcher.find()) {
            return new Range(unit.range().end(), unit.range().end());
        }
        String token = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        var found = Tokenizer.tokens(unit.text()).stream()
                .filter(t -> t.text().toLowerCase(Locale.ROOT).startsWith(token.toLowerCase(Locale.ROOT)))
                .filter(t -> !token.isEmpty())
                .toList();
        return found.size() == 1
                ? new Places(unit)
                        .range(found.getFirst().start(), found.getFirst().end())
                : unit.range();
    }
}
