package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.kit.Splitter;
import dev.sluice.engine.kit.SplitterProfile;
import dev.sluice.engine.kit.Verbs;
import dev.sluice.engine.postgres.grammar.PgGrammar;
import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.engine.postgres.grammar.PgSyntaxError;
import dev.sluice.engine.postgres.grammar.PgTooComplex;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.dialect.Identifiers;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** PostgreSQL's SQL, read by PostgreSQL's own parser. One grammar, the newest, serves all versions of the server. */
public final class PgDialect implements Dialect {
    private static final EngineId ENGINE = new EngineId("postgresql");

    static final String MISTAKE = "PostgreSQL accepts the statement, Sluice fails to read it: ";

    private final Splitter splitter = new Splitter(SplitterProfile.POSTGRESQL);
    private final Identifiers identifiers = new PgIdentifiers();
    private final PgGrammar grammar = PgGrammar.shared();

    @Override
    public EngineId engine() {
        return ENGINE;
    }

    @Override
    public Iterator<ScriptUnit> split(Reader script) {
        return splitter.split(script);
    }

    @Override
    public Identifiers identifiers() {
        return identifiers;
    }

    @Override
    public Statement parse(ScriptUnit unit) {
        if (unit.kind() == ScriptUnit.Kind.CLIENT_COMMAND) {
            String command = unit.text().strip().split("\\s", 2)[0];
            return new Statement(unit, new Fact.Other(unit.range(), command, List.of(), Map.of()));
        }
        try {
            List<PgNode> statements = grammar.parse(unit.text());
            return statements.size() == 1
                    ? new FactReader(unit).statement(statements.getFirst().node("stmt"))
                    : unjudged(unit, "the text holds " + statements.size() + " statements instead of one");
        } catch (PgSyntaxError error) {
            return unreadable(unit, String.valueOf(error.getMessage()), error.offset());
        } catch (PgTooComplex limit) {
            return unjudged(unit, String.valueOf(limit.getMessage()));
        } catch (StackOverflowError deep) {
            return unjudged(unit, "the statement is nested too deeply to be read");
        } catch (RuntimeException mistake) {
            // a gap in the mapping must not hide the findings of all other statements
            return unjudged(unit, MISTAKE + mistake);
        }
    }

    private static Statement unjudged(ScriptUnit unit, String message) {
        return new Statement(unit, new Fact.Unreadable(unit.range(), line(message), unit.range(), verb(unit), true));
    }

    /** The error stands at the token that the parser did not expect; at the end, when it wanted more. */
    private static Statement unreadable(ScriptUnit unit, String message, int offset) {
        SourceText source = new SourceText(unit);
        int end = offset >= unit.text().length() ? offset : LexicalForm.end(unit.text(), offset);
        Range at = source.range(offset, Math.min(end, unit.text().length()));
        return new Statement(unit, new Fact.Unreadable(unit.range(), line(message), at, verb(unit), false));
    }

    private static String line(String message) {
        return message.replaceAll("\\s*[\r\n]+\\s*", " ");
    }

    private static String verb(ScriptUnit unit) {
        return Verbs.of(unit.text(), SplitterProfile.POSTGRESQL);
    }
}
