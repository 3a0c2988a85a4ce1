package dev.sluice.engine.tck;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.Target;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Cuts a run at every message of its client, before and after delivery, lets it recover, and counts the effects. */
public final class CrashMatrix {
    private static final int RECOVERIES = 4;
    /** A cut is mostly waiting: for a connection, or for a server to see that one is gone. */
    private static final int THREADS = 6;

    private CrashMatrix() {}

    /** What is under test, on a database of its own. */
    public interface Subject {
        /** The database as before the change. */
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

    /**
     * The connection breaks; the runner lives, and may ask over a new one what became of it.
     *
     * @param subjects makes one for each of the threads that share the cuts
     */
    public static Result of(Supplier<? extends Subject> subjects, CutProxy.Framing framing) throws IOException {
        return of(subjects, framing, false);
    }

    /** The runner dies with its connection: nothing that only it knew is left. */
    public static Result ofDyingRunners(Supplier<? extends Subject> subjects, CutProxy.Framing framing)
            throws IOException {
        return of(subjects, framing, true);
    }

    private static Result of(Supplier<? extends Subject> subjects, CutProxy.Framing framing, boolean forGood)
            throws IOException {
        Subject first = subjects.get();
        int messages = count(first, framing);
        Queue<Subject> idle = new ConcurrentLinkedQueue<>(List.of(first));
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Optional<String>>> cuts = new ArrayList<>();
            for (int at = 0; at < messages; at++) {
                for (boolean deliver : new boolean[] {false, true}) {
                    Cut cut = new Cut(at, deliver, forGood);
                    cuts.add(threads.submit(() -> {
                        Subject subject = Objects.requireNonNullElseGet(idle.poll(), subjects);
                        Optional<String> found = cut.of(subject, framing);
                        idle.add(subject);
                        return found;
                    }));
                }
            }
            List<String> wrong = new ArrayList<>();
            for (Future<Optional<String>> cut : cuts) {
                cut.get().ifPresent(wrong::add);
            }
            return new Result(cuts.size(), wrong);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a cut could not be tried", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
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

    private record Cut(int at, boolean deliver, boolean forGood) {
        /** What is wrong after it. */
        Optional<String> of(Subject subject, CutProxy.Framing framing) throws IOException {
            Target target = subject.fresh();
            try (CutProxy proxy = new CutProxy(target.host(), target.port(), framing, at, deliver, forGood)) {
                boolean done = run(subject, through(target, proxy));
                for (int i = 0; i < RECOVERIES && !done; i++) {
                    done = run(subject, target);
                }
                String wrong = done ? subject.wrong(target) : "stuck";
                return wrong.isEmpty()
                        ? Optional.empty()
                        : Optional.of("message " + at + (deliver ? " delivered: " : " dropped: ") + wrong);
            }
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
