package dev.sluice.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.sluice.cli.remote.Api;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Rollouts over five hundred databases, watched on the page. */
class FleetIT {
    private static final int MOST_ELEMENTS = 1500;
    private static final Set<String> AHEAD = Set.of("PENDING", "QUEUED", "RUNNING");
    private static final List<String> TAKEN = Fleet.names().subList(100, 107);

    private static final Started STARTED = Started.nothing();

    @TempDir
    private static Path folder = Path.of("");

    private static Installation site;
    private static Fleet fleet;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @BeforeAll
    static void start() throws Exception {
        site = Installation.shared();
        fleet = Fleet.at(folder.resolve("fleet"), STARTED);
        fleet.register(site.workspace());
    }

    @AfterAll
    static void stop() {
        site.workspace().admin().delete("/v1/instances/" + Fleet.INSTANCE);
        STARTED.close();
    }

    @Test
    void whatFailedIsRetriedAndThePageCountsAsTheApiDoes() throws Exception {
        // Somebody works past Sluice after the checks.
        Change change = Fleet.approved(
                site.workspace(),
                "Shifts of all lines",
                "create table shift (id bigint primary key);",
                () -> TAKEN.forEach(name -> fleet.run(name, "create table shift (id int)")));
        Visitor otto = visitors.come(site.server()).signsIn("otto", Installation.PASSWORD);
        start(otto, change);
        assertSmall(otto);
        awaitEnd(change);
        assertCounts(otto, change, Map.of("Done", Fleet.SIZE - TAKEN.size(), "Failed", TAKEN.size()));
        assertSmall(otto);

        TAKEN.forEach(name -> fleet.run(name, "drop table shift"));
        otto.presses("Retry " + TAKEN.size() + " failed").confirms("Retry");
        awaitDone(change);
        assertCounts(otto, change, Map.of("Done", Fleet.SIZE));
        otto.sees(Fleet.SIZE + " of " + Fleet.SIZE + " tasks done");
    }

    private static void start(Visitor otto, Change change) {
        otto.opens("/" + change.name().replaceFirst("^projects/", "p/") + "/rollout")
                .presses("Start rollout")
                .fills("Pause after so many failed tasks", "50")
                .confirms("Start rollout");
        otto.presses("Run prod").confirms("Run");
        assertThat(chip(otto, "Done")).isVisible();
    }

    /** The page says of each state what the API says. */
    private static void assertCounts(Visitor visitor, Change change, Map<String, Integer> expected) {
        Map<String, Long> counted = new TreeMap<>(
                tasks(change).stream().collect(Collectors.groupingBy(FleetIT::word, Collectors.counting())));
        Assertions.assertThat(counted.toString()).isEqualTo(new TreeMap<>(expected).toString());
        expected.forEach((word, count) ->
                assertThat(chip(visitor, word)).hasText(Pattern.compile("^" + word + "\\s*" + count + "$")));
        assertThat(chip(visitor, "Running")).hasCount(0);
        assertThat(chip(visitor, "Queued")).hasCount(0);
    }

    private static String word(String status) {
        return status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Locator chip(Visitor visitor, String word) {
        return visitor.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Which tasks"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + word)));
    }

    private static void assertSmall(Visitor visitor) {
        int elements = (int) visitor.page().evaluate("document.querySelectorAll('*').length");
        Assertions.assertThat(elements).isLessThan(MOST_ELEMENTS);
    }

    private static void awaitEnd(Change change) throws InterruptedException {
        await(change, tasks -> tasks.stream().noneMatch(AHEAD::contains));
    }

    /** What failed is ahead again only when the retry has been taken: the end is that all are done. */
    private static void awaitDone(Change change) throws InterruptedException {
        await(change, tasks -> Set.copyOf(tasks).equals(Set.of("DONE")));
    }

    private static void await(Change change, Predicate<List<String>> end) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            if (end.test(tasks(change))) {
                return;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("the rollout does not end: " + tasks(change));
    }

    private static List<String> tasks(Change change) {
        Api admin = site.workspace().admin();
        return admin.all("/v1/" + change.name() + "/rollout/tasks").stream()
                .map(task -> task.path("status").asString(""))
                .toList();
    }
}
