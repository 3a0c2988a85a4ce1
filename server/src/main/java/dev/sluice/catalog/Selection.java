package dev.sluice.catalog;

import dev.sluice.catalog.GroupExpression.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A group's expression on its way over many databases. Those that look the same to one of its conditions get the same
 * answer without being asked again: a label that is absent is an error inside CEL, and a hundred thousand errors take
 * seconds.
 */
final class Selection {
    private static final int MOST = 50_000;

    private final List<Answers> conditions;

    Selection(GroupExpression expression) {
        this.conditions = expression.conditions().stream().map(Answers::new).toList();
    }

    boolean takes(Candidate candidate) {
        return untrue(candidate).isEmpty();
    }

    /** The first condition that is not true of a database; empty when it is taken. */
    Optional<String> untrue(Candidate candidate) {
        for (Answers answers : conditions) {
            if (!answers.matches(candidate)) {
                return Optional.of(answers.condition.text());
            }
        }
        return Optional.empty();
    }

    /** What one condition has said so far. */
    private static final class Answers {
        private final Condition condition;
        /** No two databases look the same to what asks for their names. */
        private final boolean repeats;

        private final Map<List<Optional<?>>, Boolean> known = new HashMap<>();

        Answers(Condition condition) {
            this.condition = condition;
            this.repeats = !condition.mentioned().contains("name");
        }

        boolean matches(Candidate candidate) {
            if (!repeats) {
                return condition.matches(candidate::variable);
            }
            List<Optional<?>> seen = new ArrayList<>();
            for (String path : condition.mentioned()) {
                seen.add(value(candidate, path));
            }
            Boolean answer = known.get(seen);
            if (answer != null) {
                return answer;
            }
            boolean found = condition.matches(candidate::variable);
            if (known.size() < MOST) {
                known.put(seen, found);
            }
            return found;
        }

        private static Optional<?> value(Candidate candidate, String path) {
            int dot = path.indexOf('.');
            return dot < 0
                    ? candidate.variable(path)
                    : candidate
                            .variable(path.substring(0, dot))
                            .map(labels -> ((Map<?, ?>) labels).get(path.substring(dot + 1)));
        }
    }
}
