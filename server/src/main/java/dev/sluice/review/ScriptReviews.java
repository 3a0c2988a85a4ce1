package dev.sluice.review;

import dev.sluice.catalog.Connections;
import dev.sluice.kernel.Problem;
import dev.sluice.rules.RuleSet;
import dev.sluice.rules.Verdict;
import dev.sluice.sql.dialect.Dialect;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Reviews scripts while they are written. People type in many windows at once, and reading SQL is nothing but work for
 * a processor: a few threads do it, a few scripts wait, and who comes beyond that is told at once.
 */
@Component
class ScriptReviews {
    static final int LONGEST = 256 * 1024;

    private static final int WAITING = 16;

    private final Reviews reviews;
    private final Connections connections;
    private final ThreadPoolExecutor workers;

    ScriptReviews(Reviews reviews, Connections connections) {
        this.reviews = reviews;
        this.connections = connections;
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("script-review-", 0).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * @param rules looked up when the script has been accepted
     * @throws Problem {@code review.scriptTooLarge}, {@code review.busy}, or when there is no such engine
     */
    Verdict review(Supplier<RuleSet> rules, String engine, String script) {
        if (script.length() > LONGEST) {
            throw Problem.limit(
                            "review.scriptTooLarge", "A script under review has at most " + LONGEST + " characters.")
                    .because("This one has " + script.length() + ".")
                    .with("limitCharacters", LONGEST)
                    .next("Submit it: the checks of a change review scripts of any size, as 'sluice review' does.");
        }
        Dialect dialect = dialect(engine);
        RuleSet chosen = rules.get();
        return worked(() -> reviews.judge(chosen, dialect, script));
    }

    private Dialect dialect(String name) {
        return connections.engines().stream()
                .filter(engine -> engine.id().value().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.user("review.engineUnknown", "There is no engine '" + name + "'.")
                        .next("GET /v1/rules names the engines that rules are for."))
                .dialect();
    }

    /** @throws Problem {@code review.busy} */
    <T> T worked(Supplier<T> review) {
        try {
            return CompletableFuture.supplyAsync(review, workers).join();
        } catch (RejectedExecutionException full) {
            throw Problem.limit("review.busy", "Too many scripts are under review at this moment.")
                    .because("Only " + WAITING + " may wait for their turn.")
                    .next("Try again in a second.")
                    .causedBy(full);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Problem problem ? problem : failed;
        }
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
