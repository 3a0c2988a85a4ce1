package dev.sluice.change.plan;

import dev.sluice.issue.ScriptLines;
import dev.sluice.sql.text.Script;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells comments what stands in the lines that they are about. */
@Component
class PlanLines implements ScriptLines {
    private final PlanStore plans;
    private final Scripts scripts;

    PlanLines(PlanStore plans, Scripts scripts) {
        this.plans = plans;
        this.scripts = scripts;
    }

    @Override
    public Optional<String> find(UUID issue, String script, int line) {
        if (line < 1 || !plans.hold(issue, script)) {
            return Optional.empty();
        }
        return scripts.find(script)
                .map(Script::text)
                .flatMap(text -> text.lines().skip(line - 1L).findFirst());
    }
}
