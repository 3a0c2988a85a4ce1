package dev.sluice.engine.tck;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a run at every message of its client, before and after delivery, lets it recover, and counts the effects. */
public final class CrashMatrix {
    private static final int RECOVERIES = 4;

    private CrashMatrix() {}

    /** What is under test. */
    public interface Subject {
        /** A new database where the change has not run. */
        Target fresh();

        /**
         * Runs the change, or goes on with it.
         *
         * @return true when it is done
         * @throws EngineException when there is no connection
         */
        boolean run(Target target);

        /** Counts the effects: empty when each is there exactly once, else what is wrong. */
        String wrong(Target target);
    }

    /**
     * What came out.
     *
     * @param points how many cuts were tried
     * @param wrong each cut after which the effects were not there exactly once
     */
    public record Result(int points, List<String> wrong) {}

    /** The connection breaks; the runner lives, and may ask over a new one what became of it. */
    public static Result of(Subject subject, CutProxy.Framing framing) throws IOException {
        return of(subject, framing, false);
    }

    /** The runner dies with its connection: nothing that only it knew is left. */
    public static Result ofDyingRunners(Subject subject, CutProxy.Framing framing) throws IOException {
        return of(subject, framing, true);
    }

    private static Result of(Subject subject, CutProxy.Framing framing, boolean forGood) throws IOException {
        int messages = count(subject, framing);
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < messages; at++) {
            for (boolean deliver : new boolean[] {false, true}) {
                String found = cut(subject, framing, at, deliver, forGood);
                if (!found.isEmpty()) {
                    wrong.add("message " + at + (deliver ? " delivered: " : " dropped: ") + found);
                }
            }
        }
        return new Result(2 * messages, wrong);
    }

    private static int count(Subject subject, CutProxy.Framing framing) throws IOException {
        Target target = subject.fresh();
        try (CutProxy proxy = new CutProxy(target.host(), target.port(), framing, -1, false, false)) {
            if (!subject.run(through(target, proxy))) {
                throw new IllegalStateException("the change does not even succeed without a cut");
            }
            return proxy.messages();
        }
    }

    private static String cut(Subject subject, CutProxy.Framing framing, int at, boolean deliver, boolean forGood)
            throws IOException {
        Target target = subject.fresh();
        try (CutProxy proxy = new CutProxy(target.host(), target.port(), framing, at, deliver, forGood)) {
            boolean done = run(subject, through(target, proxy));
            for (int i = 0; i < RECOVERIES && !done; i++) {
                done = run(subject, target);
            }
            return done ? subject.wrong(target) : "stuck";
        }
    }

    private static boolean run(Subject subject, Target target) {
        try {
            return subject.run(target);
        } catch (EngineException e) {
            return false;
        }
    }

    private static Target through(Target t, CutProxy proxy) {
        return new Target(
                "127.0.0.1",
                proxy.port(),
                t.database(),
                t.user(),
                t.password(),
                t.tls(),
                t.options(),
                t.connectTimeout());
    }
}
