package dev.sluice.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A group's expression on its way over many databases. Those that look the same to it get the same answer without being
 * asked again: a label that is absent is an error inside CEL, and a hundred thousand errors take seconds.
 */
final class Selection {
    private static final int MOST = 50_000;

    private final GroupExpression expression;
    private final Map<List<Optional<?>>, Boolean> answers = new HashMap<>();

    Selection(GroupExpression expression) {
        this.expression = expression;
    }

    boolean takes(Candidate candidate) {
        List<Optional<?>> seen = new ArrayList<>();
        for (String path : expression.mentioned()) {
            seen.add(value(candidate, path));
        }
        Boolean known = answers.get(seen);
        if (known != null) {
            return known;
        }
        boolean answer = expression.matches(candidate::variable);
        if (answers.size() < MOST) {
            answers.put(seen, answer);
        }
        return answer;
    }

    private static Optional<?> value(Candidate candidate, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? candidate.variable(path)
                : candidate
                        .variable(path.substring(0, dot))
                        .map(labels -> ((Map<?, ?>) labels).get(path.substring(dot + 1)));
    }

    /** The first condition that is not true of a database that is not taken. */
    String untrue(Candidate candidate) {
        return expression.untrue(candidate::variable);
    }
}
