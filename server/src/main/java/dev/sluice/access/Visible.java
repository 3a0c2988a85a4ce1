package dev.sluice.access;

import java.util.Set;

/** The projects in which an actor holds a permission. */
public sealed interface Visible {

    default boolean includes(String project) {
        return switch (this) {
            case All _ -> true;
            case Only only -> only.projects().contains(project);
        };
    }

    /** Every project, also the future ones. */
    record All() implements Visible {}

    /** These projects, by id. */
    record Only(Set<String> projects) implements Visible {
        public Only {
            projects = Set.copyOf(projects);
        }
    }
}
