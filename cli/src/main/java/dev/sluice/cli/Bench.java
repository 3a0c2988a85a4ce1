package dev.sluice.cli;

import dev.sluice.rules.ReviewRequest;
import dev.sluice.rules.Reviewer;
import dev.sluice.rules.RuleSet;
import dev.sluice.rules.Verdict;
import dev.sluice.rules.rule.KnownFacts;
import dev.sluice.rules.walk.WalkThrough;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Judges files side by side; each by itself against the same starting schema. */
final class Bench {
    private final Engines engines;
    private final Optional<String> engine;
    private final String version;
    private final Optional<Path> schema;
    private final RuleSet rules;
    private final PrintWriter err;
    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    Bench(
            Engines engines,
            Optional<String> engine,
            String version,
            Optional<Path> schema,
            RuleSet rules,
            PrintWriter err) {
        this.engines = engines;
        this.engine = engine;
        this.version = version;
        this.schema = schema;
        this.rules = rules;
        this.err = err;
    }

    /** In the order of the files. */
    List<Reviewed> review(List<SqlFile> files) {
        return files.parallelStream().map(this::review).toList();
    }

    private Reviewed review(SqlFile file) {
        try (Reader script = file.open()) {
            String name = engine.orElseGet(() -> EngineGuess.of(script));
            Optional<Dialect> dialect = engines.dialect(name);
            Verdict verdict = dialect.map(found -> verdict(found, script)).orElseGet(() -> unread(name));
            return new Reviewed(file.path(), name, verdict);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(new IOException(file.path() + ": " + Main.words(e), e));
        }
    }

    private Verdict verdict(Dialect dialect, Reader script) {
        Optional<Schema> start =
                schemas.computeIfAbsent(dialect.engine().value(), ignored -> schema.map(path -> schema(dialect, path)));
        return new Reviewer(dialect).review(script, new ReviewRequest(version, start, KnownFacts.NONE, rules));
    }

    /** Silence would pass for approval. */
    private static Verdict unread(String engine) {
        String message = "Nothing here reads the SQL of " + engine + "; the script was not judged";
        Finding finding = new Finding("unjudged", Level.UNKNOWN, 0, Range.NONE, message);
        return new Verdict(List.of(finding), 0, new TreeMap<>(), new TreeSet<>());
    }

    /** What cannot be read of it is said aloud, since its tables will then count as missing. */
    private Schema schema(Dialect dialect, Path path) {
        WalkThrough walk = new WalkThrough(dialect, Optional.empty());
        try (Reader ddl = new SqlFile(path.toString(), Optional.of(path)).open()) {
            Iterator<ScriptUnit> units = dialect.split(ddl);
            while (units.hasNext()) {
                Statement statement = dialect.parse(units.next());
                if (statement.fact() instanceof Fact.Unreadable fact) {
                    err.println(
                            "sluice: " + path + ":" + fact.error().start().line() + ": not read: " + fact.message());
                }
                walk.apply(statement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return walk.snapshot(version);
    }
}
