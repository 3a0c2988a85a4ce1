package dev.sluice.catalog;

import java.util.List;

/**
 * What an expression selects from a project's databases, and why it does not select the others.
 *
 * @param matched how many match
 * @param total how many the project has
 * @param matches the first of them, by name
 * @param others the first of those that do not match, by name
 */
public record GroupPreview(int matched, int total, List<Database> matches, List<Other> others) {
    public GroupPreview {
        matches = List.copyOf(matches);
        others = List.copyOf(others);
    }

    /**
     * A database that does not match.
     *
     * @param condition the first condition that is not true of it
     */
    public record Other(Database database, String condition) {}
}
