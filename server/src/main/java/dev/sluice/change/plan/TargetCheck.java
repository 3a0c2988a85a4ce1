package dev.sluice.change.plan;

import dev.sluice.catalog.Connections;
import dev.sluice.engine.Engine;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.SchemaPrinter;
import dev.sluice.engine.Session;
import dev.sluice.project.ProjectId;
import dev.sluice.review.Reviews;
import dev.sluice.rules.Verdict;
import dev.sluice.schema.Fingerprint;
import dev.sluice.schema.Occasion;
import dev.sluice.schema.Snapshots;
import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.TableSize;
import dev.sluice.sql.text.Range;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks all changes of a plan on one database: gathers facts from the database first, then judges without it. */
@Component
class TargetCheck {
    private final Connections connections;
    private final Snapshots snapshots;
    private final Reviews reviews;
    private final Scripts scripts;
    private final InstantSource clock;

    TargetCheck(Connections connections, Snapshots snapshots, Reviews reviews, Scripts scripts, InstantSource clock) {
        this.connections = connections;
        this.snapshots = snapshots;
        this.reviews = reviews;
        this.scripts = scripts;
        this.clock = clock;
    }

    /** What the database says of itself, as far as it could be asked. */
    private record Facts(
            String version,
            Optional<Schema> schema,
            List<TableSize> sizes,
            Optional<Fingerprint> fingerprint,
            Optional<Finding> unreachable) {}

    /** @param targets all of one database, in the order of changes; each change sees the schema that those before leave */
    List<Target> check(ProjectId project, List<Target> targets) {
        Target first = targets.getFirst();
        Engine engine = connections.engine(first.engine());
        Facts facts = facts(engine, first);
        Optional<Schema> schema = facts.schema();
        List<Target> checked = new ArrayList<>();
        for (Target target : targets) {
            String script = scripts.get(target.script()).text();
            Verdict verdict = reviews.judge(project, engine.dialect(), facts.version(), script, schema, facts.sizes());
            checked.add(judged(target, verdict, facts));
            boolean another = target != targets.getLast();
            schema = another ? schema.map(s -> reviews.after(engine.dialect(), s, script)) : schema;
        }
        return checked;
    }

    private Facts facts(Engine engine, Target target) {
        try (Session session = connections.open(target.database(), Connections.Purpose.READ)) {
            Optional<Schema> schema = session.inspector().map(i -> i.schema());
            List<TableSize> sizes = session.inspector().map(i -> i.sizes()).orElse(List.of());
            Optional<SchemaPrinter> printer = engine.printer();
            Optional<Fingerprint> fingerprint = schema.isPresent() && printer.isPresent()
                    ? Optional.of(snapshots.keep(target.database(), Occasion.CHECK, printer.get(), schema.get(), sizes))
                    : Optional.empty();
            return new Facts(session.server().version(), schema, sizes, fingerprint, Optional.empty());
        } catch (EngineException unreachable) {
            var finding = new Finding(
                    "target-unreachable",
                    Level.UNKNOWN,
                    0,
                    Range.NONE,
                    "The database could not be read: " + unreachable.getMessage());
            return new Facts("", Optional.empty(), List.of(), Optional.empty(), Optional.of(finding));
        }
    }

    private Target judged(Target target, Verdict verdict, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        facts.unreachable().ifPresent(findings::add);
        findings.addAll(verdict.findings());
        if (verdict.statements() == 0) {
            findings.add(new Finding("script-empty", Level.ERROR, 0, Range.NONE, "The script has no statement"));
        }
        return new Target(
                target.plan(),
                target.change(),
                target.database(),
                target.name(),
                target.engine(),
                target.environment(),
                target.script(),
                status(findings),
                List.copyOf(findings),
                verdict.statements(),
                facts.fingerprint(),
                Optional.of(clock.instant()));
    }

    /** The gravest finding decides. */
    static CheckStatus status(List<Finding> findings) {
        return switch (findings.stream()
                .map(Finding::level)
                .min(Level::compareTo)
                .orElse(Level.INFO)) {
            case ERROR -> CheckStatus.FAILED;
            case UNKNOWN -> CheckStatus.UNKNOWN;
            case WARNING -> CheckStatus.WARNED;
            case INFO -> CheckStatus.PASSED;
        };
    }
}
