package dev.sluice.engine.mysql.change;

import dev.sluice.engine.mysql.change.Plain.Change;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides what became of a definition statement that was intended and not noted as done. The change lock is held, so no
 * statement of a dead run is under way any more; single definition statements are atomic in these servers.
 *
 * <table>
 * <caption>before is what the intent row noted; now is what is there</caption>
 * <tr><th>statement</th><th>evidence</th><th>verdict</th></tr>
 * <tr><td>CREATE</td><td>absent before: absent now / there now</td><td>run / done</td></tr>
 * <tr><td>CREATE</td><td>there before (IF NOT EXISTS): the same now</td><td>run</td></tr>
 * <tr><td>ALTER TABLE, CREATE and DROP INDEX</td><td>now is before / now is what the statement makes of a copy of before</td><td>run / done</td></tr>
 * <tr><td>CREATE OR REPLACE, ALTER of views, routines, events</td><td>now is before / absent before and there now</td><td>run / done</td></tr>
 * <tr><td>DROP</td><td>all as before, by their ids too / all gone</td><td>run / done</td></tr>
 * <tr><td>RENAME</td><td>as before / old gone and new there with the old definition</td><td>run / done</td></tr>
 * <tr><td>TRUNCATE</td><td>all ids as before / all ids changed, definitions the same</td><td>run / done</td></tr>
 * <tr><td>ANALYZE, OPTIMIZE, FLUSH …</td><td>none needed: again does no harm</td><td>run</td></tr>
 * <tr><td>anything else</td><td></td><td>unknown</td></tr>
 * </table>
 */
final class Evidence {
    private Evidence() {}

    /** What is to be done. */
    sealed interface Verdict {
        /** It has not taken effect. */
        record Run() implements Verdict {}

        /** It has. */
        record Done() implements Verdict {}

        /** Nobody can tell. */
        record Unknown(String why) implements Verdict {}
    }

    /**
     * @param swaps whether the statement gives several columns new names, which may leave no trace
     * @param expected what the statement makes of the one table that it alters; empty when that cannot be tried
     */
    static Verdict decide(
            Change change, List<Seen> before, List<Seen> now, boolean swaps, Supplier<Optional<String>> expected) {
        return switch (change) {
            case MAINTAIN -> new Verdict.Run();
            case CREATE -> create(before.getFirst(), now.getFirst());
            case REPLACE -> replace(before.getFirst(), now.getFirst());
            case ALTER -> alter(before.getFirst(), now.getFirst(), swaps, expected);
            case DROP -> drop(before, now);
            case RENAME -> rename(before, now);
            case TRUNCATE -> truncate(before, now);
        };
    }

    private static Verdict create(Seen before, Seen now) {
        if (before.definition().equals(now.definition())) {
            return new Verdict.Run();
        }
        return before.definition().isEmpty() ? new Verdict.Done() : changed(before);
    }

    private static Verdict replace(Seen before, Seen now) {
        return create(before, now);
    }

    private static Verdict alter(Seen before, Seen now, boolean swaps, Supplier<Optional<String>> expected) {
        boolean same = before.definition().equals(now.definition());
        if (now.definition().isEmpty()) {
            return same ? new Verdict.Run() : changed(before);
        }
        if (same && !swaps) {
            return new Verdict.Run();
        }
        Optional<String> made = expected.get();
        boolean reached = made.equals(now.definition());
        if (same) {
            return made.isPresent() && !reached
                    ? new Verdict.Run()
                    : new Verdict.Unknown("The statement may leave " + name(before) + " looking as it did");
        }
        return reached ? new Verdict.Done() : changed(before);
    }

    private static Verdict drop(List<Seen> before, List<Seen> now) {
        if (before.equals(now)) {
            return new Verdict.Run();
        }
        if (now.stream().allMatch(s -> s.definition().isEmpty())) {
            return new Verdict.Done();
        }
        return changed(before.getFirst());
    }

    private static Verdict rename(List<Seen> before, List<Seen> now) {
        if (before.equals(now)) {
            return new Verdict.Run();
        }
        Seen from = before.getFirst();
        Seen to = now.getLast();
        boolean moved = before.getLast().definition().isEmpty()
                && now.getFirst().definition().isEmpty()
                && body(from).isPresent()
                && body(from).equals(body(to));
        return moved ? new Verdict.Done() : changed(from);
    }

    private static Optional<String> body(Seen table) {
        return table.definition().map(d -> d.replaceFirst("^CREATE TABLE `(?:[^`]|``)+`", ""));
    }

    private static Verdict truncate(List<Seen> before, List<Seen> now) {
        if (before.stream().anyMatch(s -> s.id().isEmpty())) {
            return new Verdict.Unknown("Whether " + name(before.getFirst())
                    + " was emptied cannot be seen without the PROCESS privilege, nor for partitions");
        }
        if (before.equals(now)) {
            return new Verdict.Run();
        }
        for (int i = 0; i < before.size(); i++) {
            boolean emptied = before.get(i).definition().equals(now.get(i).definition())
                    && !now.get(i).id().isEmpty()
                    && !before.get(i).id().equals(now.get(i).id());
            if (!emptied) {
                return changed(before.get(i));
            }
        }
        return new Verdict.Done();
    }

    private static Verdict changed(Seen object) {
        return new Verdict.Unknown("The definition of " + name(object)
                + " is neither what it was before the statement nor provably what the statement makes");
    }

    private static String name(Seen s) {
        return s.object().kind().toLowerCase(java.util.Locale.ROOT) + " "
                + s.object().name();
    }
}
