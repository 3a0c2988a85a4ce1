package dev.sluice.rules;

import dev.sluice.rules.walk.Problem;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.WalkThrough;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Judges scripts of one dialect. The same input gives the same verdict, in any thread; a script passes through statement
 * by statement, so memory grows with what is found and not with the script. Safe for use by many threads.
 */
public final class Reviewer {
    /** A longer statement is not read. UTF-16 code units. */
    static final int LONGEST_STATEMENT = 16 * 1024 * 1024;

    /** Statements that are parsed ahead of the rules, and their length together. */
    private static final int MOST_AHEAD = 256;

    private static final int LONGEST_AHEAD = 256 * 1024;

    private final Dialect dialect;
    private final int longest;

    public Reviewer(Dialect dialect) {
        this(dialect, LONGEST_STATEMENT);
    }

    Reviewer(Dialect dialect, int longest) {
        this.dialect = dialect;
        this.longest = longest;
    }

    public Verdict review(String script, ReviewRequest request) {
        return review(new StringReader(script), request);
    }

    /**
     * Judges what the reader gives, to its end. Does not close it.
     *
     * @throws java.io.UncheckedIOException when the reader fails
     */
    public Verdict review(Reader script, ReviewRequest request) {
        Pass pass = new Pass(dialect, request);
        Iterator<ScriptUnit> units = dialect.split(script);
        while (units.hasNext()) {
            batch(units).parallelStream().map(this::read).toList().forEach(pass::take);
        }
        return pass.finish();
    }

    /** Parsing is most of the work and may go side by side; what comes after keeps the order of the script. */
    private static List<ScriptUnit> batch(Iterator<ScriptUnit> units) {
        List<ScriptUnit> batch = new ArrayList<>();
        int size = 0;
        while (units.hasNext() && batch.size() < MOST_AHEAD && size < LONGEST_AHEAD) {
            ScriptUnit unit = units.next();
            batch.add(unit);
            size += unit.text().length();
        }
        return batch;
    }

    private Statement read(ScriptUnit unit) {
        if (unit.text().length() <= longest) {
            return dialect.parse(unit);
        }
        String message = "The statement is longer than " + longest + " characters and was not read";
        return new Statement(unit, new Fact.Unreadable(unit.range(), message, unit.range(), "", true));
    }

    /** One script on its way through. */
    private static final class Pass {
        private final Findings findings = new Findings();
        private final WalkThrough walk;
        private final SchemaView schema;
        private final List<RuleDesk> desks;
        private final Map<String, Integer> kinds = new TreeMap<>();
        private final SortedSet<Touched> touched = new TreeSet<>();
        private Optional<Statement> last = Optional.empty();
        private int statements;

        Pass(Dialect dialect, ReviewRequest request) {
            walk = new WalkThrough(dialect, request.schema());
            schema = walk.schema();
            desks = request.rules().entriesFor(dialect.engine()).stream()
                    .map(entry -> new RuleDesk(entry, dialect, request, findings))
                    .toList();
        }

        void take(Statement statement) {
            int index = statement.index();
            Range at = statement.range();
            statements++;
            last = Optional.of(statement);
            kinds.merge(Touched.kindOf(statement.fact()), 1, Integer::sum);
            Touched.by(statement, schema).forEach(touched::add);
            unreadable(statement);
            desks.forEach(desk -> desk.tell(index, at, watch -> watch.before(statement, schema)));
            walkOn(statement);
            desks.forEach(desk -> desk.tell(index, at, watch -> watch.after(statement, schema)));
        }

        Verdict finish() {
            Range end = last.map(Statement::range).orElse(Range.NONE);
            int index = last.map(Statement::index).orElse(0);
            desks.forEach(desk -> desk.tell(index, end, watch -> watch.finish(schema)));
            return new Verdict(findings.sorted(), statements, new TreeMap<>(kinds), touched);
        }

        private void unreadable(Statement statement) {
            if (statement.fact() instanceof Fact.Unreadable fact) {
                String rule = fact.unjudged() ? "unjudged" : "syntax";
                Range at = fact.error().equals(Range.NONE) ? statement.range() : fact.error();
                Level level = fact.unjudged() ? Level.UNKNOWN : Level.ERROR;
                findings.add(new Finding(rule, level, statement.index(), at, fact.message()));
            } else if (statement.unit().kind() == ScriptUnit.Kind.CLIENT_COMMAND) {
                String message = "A command of a client program, which no server understands, cannot be judged";
                findings.add(new Finding("unjudged", Level.UNKNOWN, statement.index(), statement.range(), message));
            }
        }

        private void walkOn(Statement statement) {
            for (Problem problem : walk.apply(statement)) {
                Range at = problem.at().equals(Range.NONE) ? statement.range() : problem.at();
                findings.add(new Finding(problem.rule(), Level.ERROR, statement.index(), at, problem.message()));
            }
        }
    }
}
