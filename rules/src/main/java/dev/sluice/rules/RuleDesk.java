package dev.sluice.rules;

import dev.sluice.rules.rule.KnownFacts;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.Traits;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Range;
import java.util.Optional;
import java.util.function.Consumer;

/** One rule of one review: hands it statements until it fails, and takes what it reports. */
final class RuleDesk implements Review {
    private final RuleSet.Entry entry;
    private final Dialect dialect;
    private final Traits traits;
    private final ReviewRequest request;
    private final Findings findings;
    private Optional<Watch> watch = Optional.empty();

    RuleDesk(RuleSet.Entry entry, Dialect dialect, ReviewRequest request, Findings findings) {
        this.entry = entry;
        this.dialect = dialect;
        this.traits = Traits.of(dialect.engine());
        this.request = request;
        this.findings = findings;
        guarded(0, Range.NONE, () -> watch = Optional.of(entry.rule().open(entry.settings(), this)));
    }

    void tell(int statement, Range at, Consumer<Watch> news) {
        watch.ifPresent(w -> guarded(statement, at, () -> news.accept(w)));
    }

    /**
     * Whatever a rule throws, deep recursion included, becomes a finding of its own: a broken rule may neither hide
     * what others say nor pass for silence. The rule sees nothing more, since its memory may be half written.
     */
    private void guarded(int statement, Range at, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            watch = Optional.empty();
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            String message = "Rule " + ruleId() + " failed and judged nothing from here on: " + reason;
            findings.add(new Finding(ruleId(), Level.UNKNOWN, statement, at, message));
        }
    }

    private String ruleId() {
        return entry.rule().info().id();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public String engineVersion() {
        return request.engineVersion();
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public KnownFacts facts() {
        return request.facts();
    }

    @Override
    public void report(Statement statement, Range at, String message) {
        findings.add(new Finding(ruleId(), entry.level(), statement.index(), place(statement, at), message));
    }

    @Override
    public void unjudged(Statement statement, Range at, String message) {
        findings.add(new Finding(ruleId(), Level.UNKNOWN, statement.index(), place(statement, at), message));
    }

    /** What a parser could not place stands at its statement. */
    private static Range place(Statement statement, Range at) {
        return at.equals(Range.NONE) ? statement.range() : at;
    }
}
