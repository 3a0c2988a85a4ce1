package dev.sluice.approval;

import dev.sluice.kernel.Problem;
import java.util.List;

/**
 * The roles that must agree in a project, in order.
 *
 * @param steps ids of roles; none: everything is approved at once
 * @param version counts the edits; 0 for the default
 */
public record Flow(List<String> steps, long version) {
    private static final int STEPS = 10;
    /** One agreement by an owner of the project. */
    static final Flow DEFAULT = new Flow(List.of("owner"), 0);

    public Flow {
        steps = List.copyOf(steps);
        if (steps.size() > STEPS) {
            throw Problem.user("approval.flowTooLong", "An approval flow has at most " + STEPS + " steps.");
        }
    }
}
