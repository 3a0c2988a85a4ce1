package dev.sluice.engine.mysql.schema;

import java.util.ArrayList;
import java.util.List;

/** What a view's definition says beside its query, one {@code key=value} a line; what is usual is left out. */
record ViewOptions(String algorithm, String definer, String security, String check) {
    static ViewOptions of(String algorithm, String definer, String security, String check) {
        return new ViewOptions(algorithm, definer, security, check);
    }

    static ViewOptions parse(String text) {
        String algorithm = "UNDEFINED";
        String definer = "";
        String security = "DEFINER";
        String check = "NONE";
        for (String line : text.lines().toList()) {
            String value = line.substring(line.indexOf('=') + 1);
            switch (line.substring(0, Math.max(0, line.indexOf('=')))) {
                case "algorithm" -> algorithm = value;
                case "definer" -> definer = value;
                case "security" -> security = value;
                case "check" -> check = value;
                default -> throw new IllegalArgumentException("not an option of a view: " + line);
            }
        }
        return new ViewOptions(algorithm, definer, security, check);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        if (!algorithm.equals("UNDEFINED")) {
            lines.add("algorithm=" + algorithm);
        }
        lines.add("definer=" + definer);
        if (!security.equals("DEFINER")) {
            lines.add("security=" + security);
        }
        if (!check.equals("NONE")) {
            lines.add("check=" + check);
        }
        return String.join("\n", lines);
    }
}
