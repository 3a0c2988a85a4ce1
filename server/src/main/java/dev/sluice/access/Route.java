package dev.sluice.access;

import java.util.Locale;
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
        PROJECTALWAYS,
        LISTED
    }

    static Route parse(String[] line) {
        if (line.length != 4) {
            throw new IllegalStateException("routes.txt: a line has four columns, not " + String.join(" ", line));
        }
        Where where = Where.valueOf(line[3].toUpperCase(Locale.ROOT));
        Optional<Permission> permission = line[2].equals("-") ? Optional.empty() : Optional.of(Permission.of(line[2]));
        boolean needed = where != Where.PUBLIC && where != Where.AUTHENTICATED;
        if (needed != permission.isPresent()) {
            throw new IllegalStateException("routes.txt: scope and permission do not fit: " + String.join(" ", line));
        }
        if ((where == Where.PROJECT || where == Where.PROJECTALWAYS) && !line[1].contains("{project}")) {
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
