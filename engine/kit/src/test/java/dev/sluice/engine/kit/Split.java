package dev.sluice.engine.kit;

import dev.sluice.sql.text.ScriptUnit;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Splits at once, through a window so small that it moves and grows all the time. */
final class Split {
    static final List<SplitterProfile> ALL =
            List.of(SplitterProfile.POSTGRESQL, SplitterProfile.MYSQL, SplitterProfile.MARIADB, SplitterProfile.SQLITE);

    private Split() {}

    static List<ScriptUnit> units(SplitterProfile profile, String script) {
        List<ScriptUnit> units = new ArrayList<>();
        new Splitting(profile, new Window(new StringReader(script), 2)).forEachRemaining(units::add);
        return units;
    }

    static List<String> texts(SplitterProfile profile, String script) {
        return units(profile, script).stream().map(ScriptUnit::text).toList();
    }

    /** {@code kind: text} of each unit. */
    static List<String> kinds(SplitterProfile profile, String script) {
        return units(profile, script).stream()
                .map(unit -> unit.kind() + ": " + unit.text())
                .toList();
    }
}
