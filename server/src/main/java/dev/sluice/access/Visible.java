package dev.sluice.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The projects in which an actor holds a permission. */
public sealed interface Visible {

    default boolean includes(String project) {
        return switch (this) {
            case All _ -> true;
            case Only only -> only.projects().contains(project);
        };
    }

    /** Those of both together. */
    default Visible or(Visible other) {
        return switch (this) {
            case All all -> all;
            case Only own ->
                switch (other) {
                    case All all -> all;
                    case Only more ->
                        new Only(Stream.concat(own.projects().stream(), more.projects().stream())
                                .collect(Collectors.toSet()));
                };
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
