package dev.sluice.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * A line of {@code routes.txt}.
 *
 * @param permission absent where being known is enough, or not even that
 */
record Route(String method, String pattern, Optional<Permission> permission, Where where) {

    /** Where the permission is asked for. */
    enum Where {
        PUBLIC,
        AUTHENTICATED,
        WORKSPACE,
        PROJECT,
        PROJECT_ALWAYS,
        LISTED;

        /** As {@code routes.txt} writes it. */
        String word() {
            return switch (this) {
                case PUBLIC -> "public";
                case AUTHENTICATED -> "authenticated";
                case WORKSPACE -> "workspace";
                case PROJECT -> "project";
                case PROJECT_ALWAYS -> "projectAlways";
                case LISTED -> "listed";
            };
        }

        static Where of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("routes.txt: there is no scope " + word));
        }
    }

    static Route parse(String[] line) {
        if (line.length != 4) {
            throw new IllegalStateException("routes.txt: a line has four columns, not " + String.join(" ", line));
        }
        Where where = Where.of(line[3]);
        Optional<Permission> permission = line[2].equals("-") ? Optional.empty() : Optional.of(Permission.of(line[2]));
        boolean needed = where != Where.PUBLIC && where != Where.AUTHENTICATED;
        if (needed != permission.isPresent()) {
            throw new IllegalStateException("routes.txt: scope and permission do not fit: " + String.join(" ", line));
        }
        if ((where == Where.PROJECT || where == Where.PROJECT_ALWAYS) && !line[1].contains("{project}")) {
            throw new IllegalStateException("routes.txt: no {project} in " + line[1]);
        }
        return new Route(line[0], line[1], permission, where);
    }

    String key() {
        return method + " " + pattern;
    }

    boolean reads() {
        return method.equals("GET");
    }
}
