package dev.sluice.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@ServerTest
class InboxTest {
    private final TestServer server;
    private final TestProject plant;

    InboxTest(TestServer server) {
        this.server = server;
        plant = TestProject.in(server, "prod");
    }

    @Test
    void anApprovalWaitsForWhoHasTheRoleOfItsStepAndForNobodyElse() throws Exception {
        String issue = plant.checked("create table a (id bigint primary key)");
        TestClient releaser = server.with("releaser", Optional.of(plant.id()));

        assertThat(lines(plant.owner(), "NEEDS_ME")).containsExactly("APPROVAL " + issue + " owner REVIEW");
        assertThat(lines(plant.developer(), "NEEDS_ME")).isEmpty();
        assertThat(lines(releaser, "NEEDS_ME")).isEmpty();
        assertThat(lines(server.user("inbox-stranger"), "NEEDS_ME")).isEmpty();
        assertThat(lines(plant.developer(), "MINE")).containsExactly("FILED " + issue + " - REVIEW");
    }

    @Test
    void whatIsApprovedWaitsForWhoMayStartItAndThenForWhoMayRunItsStages() throws Exception {
        String issue = plant.approved("create table b (id bigint primary key)");

        assertThat(lines(plant.owner(), "NEEDS_ME")).containsExactly("START " + issue + " - APPROVED");
        assertThat(lines(plant.owner(), "DONE")).containsExactly("ANSWERED " + issue + " APPROVED APPROVED");

        plant.owner().post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();

        assertThat(lines(plant.owner(), "NEEDS_ME")).containsExactly("STAGE " + issue + " prod ROLLING");
        assertThat(lines(plant.developer(), "NEEDS_ME")).isEmpty();

        plant.owner().post("/v1/" + issue + "/rollout/stages/prod:run").mustBeGood();
        plant.ended(issue);

        assertThat(lines(plant.owner(), "NEEDS_ME")).isEmpty();
        assertThat(lines(plant.developer(), "MINE")).isEmpty();
        assertThat(lines(plant.developer(), "DONE")).containsExactly("FILED " + issue + " - DONE");
    }

    @Test
    void whatFailedIsShownToWhoMayMendIt() throws Exception {
        String issue = failed();

        Answer failed = list(plant.owner(), "FAILED", "");
        assertThat(lines(failed)).containsExactly("FAILED " + issue + " - PAUSED");
        assertThat(failed.at("/items/0/tasks/FAILED")).isEqualTo("1");
        assertThat(lines(plant.developer(), "FAILED")).isEmpty();
        assertThat(lines(plant.developer(), "MINE")).containsExactly("FILED " + issue + " - PAUSED");

        plant.owner()
                .post("/v1/" + issue + "/rollout:cancel", Map.of("reason", "Enough."))
                .mustBeGood();
        assertThat(lines(plant.owner(), "FAILED")).isEmpty();
    }

    @Test
    void aClosedIssueWaitsForNobodyUntilItIsOpenedAgain() throws Exception {
        String issue = plant.checked("create table c (id bigint primary key)");

        plant.developer().post("/v1/" + issue + ":close").mustBeGood();
        assertThat(lines(plant.owner(), "NEEDS_ME")).isEmpty();
        assertThat(counts(plant.owner())).isEqualTo("0 0 0");

        plant.developer().post("/v1/" + issue + ":reopen").mustBeGood();
        assertThat(lines(plant.owner(), "NEEDS_ME")).containsExactly("APPROVAL " + issue + " owner REVIEW");
    }

    @Test
    void countsSayWhatTheListsHold() throws Exception {
        failed();
        plant.checked("create table d (id bigint primary key)");
        plant.approved("create table e (id bigint primary key)");

        assertThat(counts(plant.owner())).isEqualTo("2 0 1");
        assertThat(counts(plant.developer())).isEqualTo("0 3 0");
    }

    @Test
    void anArchivedProjectCallsForNothing() throws Exception {
        plant.checked("create table f (id bigint primary key)");
        plant.admin().post("/v1/projects/" + plant.id() + ":archive").mustBeGood();

        assertThat(lines(plant.owner(), "NEEDS_ME")).isEmpty();
        assertThat(lines(plant.developer(), "MINE")).isEmpty();
    }

    @Test
    void goesOnPageByPageThroughAllItsSources() throws Exception {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            wanted.addFirst(plant.checked("create table g" + i + " (id bigint primary key)"));
            wanted.addFirst(plant.approved("create table h" + i + " (id bigint primary key)"));
        }

        List<String> seen = new ArrayList<>();
        String token = "";
        do {
            Answer page = list(plant.owner(), "NEEDS_ME", "&pageSize=2&pageToken=" + token);
            seen.addAll(lines(page));
            token = page.at("/nextPageToken");
        } while (!token.isEmpty());

        assertThat(seen).hasSize(6);
        assertThat(seen.stream().map(line -> line.split(" ")[1])).containsExactlyElementsOf(wanted);
    }

    @Test
    void findsByTitleProjectAndNumber() throws Exception {
        String issue = plant.checked("create table k (id bigint primary key)");
        plant.developer()
                .patch("/v1/" + issue, Map.of("title", "Ovens get a door"))
                .mustBeGood();
        plant.checked("create table l (id bigint primary key)");
        String number = issue.substring(issue.lastIndexOf('/') + 1);

        assertThat(lines(list(plant.owner(), "NEEDS_ME", "&text=OVENS"))).hasSize(1);
        assertThat(lines(list(plant.owner(), "NEEDS_ME", "&pageSize=1&text=" + plant.id())))
                .hasSize(1);
        assertThat(lines(list(plant.owner(), "NEEDS_ME", "&text=%23" + number))).hasSize(1);
        assertThat(lines(list(plant.owner(), "NEEDS_ME", "&text=nowhere"))).isEmpty();
    }

    private String failed() throws Exception {
        String issue = plant.approved("create table later (id bigint primary key)");
        plant.tell("create table later (id bigint primary key)");
        plant.owner()
                .post("/v1/" + issue + "/rollout", Map.of("failureLimit", 1))
                .mustBeGood();
        plant.owner().post("/v1/" + issue + "/rollout/stages/prod:run").mustBeGood();
        assertThat(plant.ended(issue)).isEqualTo("PAUSED");
        return issue;
    }

    private static String counts(TestClient client) {
        Answer counts = client.get("/v1/inbox:counts").mustBeGood();
        return counts.at("/needsMe") + " " + counts.at("/mine") + " " + counts.at("/failed");
    }

    private static List<String> lines(TestClient client, String tab) {
        return lines(list(client, tab, ""));
    }

    private static Answer list(TestClient client, String tab, String more) {
        return client.get("/v1/inbox?tab=" + tab + more).mustBeGood();
    }

    private static List<String> lines(Answer page) {
        return StreamSupport.stream(page.json().path("items").spliterator(), false)
                .map(item -> String.join(
                        " ",
                        item.path("kind").asString(),
                        item.path("issue").asString(),
                        item.path("what").asString("-"),
                        item.path("phase").asString()))
                .toList();
    }
}
