package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Comments on lines: they name scripts, which this room keeps. */
@ServerTest
class CommentsTest {
    private final TestServer server;
    private final TestProject plant;

    CommentsTest(TestServer server) {
        this.server = server;
        plant = TestProject.in(server, "dev");
    }

    @Test
    void aThreadBeginsAtALineIsAnsweredAndSettled() {
        String issue = plant.issue();
        String script = propose(issue, "-- First\ncreate table t (id bigint primary key);");

        Answer thread = say(plant.owner(), issue, at(script, 2, "Why no name?")).mustBeGood();
        assertThat(thread.at("/anchor/quote")).isEqualTo("create table t (id bigint primary key);");
        String id = thread.at("/id");

        Answer reply = say(plant.developer(), issue, Map.of("body", "It has none.", "replyTo", id));
        assertThat(reply.mustBeGood().at("/replyTo")).isEqualTo(id);

        String path = "/v1/" + issue + "/comments/" + id;
        assertThat(plant.developer().post(path + ":resolve").mustBeGood().at("/resolvedBy"))
                .isEqualTo("users/developer-of-" + plant.id());
        // Settled once: who settles it again changes nothing.
        assertThat(plant.owner().post(path + ":resolve").mustBeGood().at("/resolvedBy"))
                .isEqualTo("users/developer-of-" + plant.id());
        assertThat(plant.owner().post(path + ":reopen").mustBeGood().at("/resolvedBy"))
                .isEmpty();

        plant.owner().post(path + ":resolve").mustBeGood();
        say(plant.developer(), issue, Map.of("body", "One more thing.", "replyTo", id))
                .mustBeGood();
        assertThat(plant.owner().get("/v1/" + issue + "/comments").at("/items/0/resolvedBy"))
                .isEmpty();
    }

    @Test
    void aCommentKeepsItsLineWhenThePlanHoldsTheScriptNoMore() {
        String issue = plant.issue();
        String script = propose(issue, "create table t (id bigint primary key);");
        say(plant.owner(), issue, at(script, 1, "Not like this.")).mustBeGood();

        plant.propose(issue, "create table u (id bigint primary key);").mustBeGood();

        Answer all = plant.owner().get("/v1/" + issue + "/comments").mustBeGood();
        assertThat(all.at("/items/0/anchor/script")).isEqualTo(script);
        assertThat(all.at("/items/0/anchor/quote")).isEqualTo("create table t (id bigint primary key);");
        say(plant.owner(), issue, at(script, 1, "Still.")).mustBeGood();
    }

    @Test
    void refusesALineThatIsNotThere() {
        String issue = plant.issue();
        String script = propose(issue, "create table t (id bigint primary key);\n");
        String other = plant.issue();
        propose(other, "create table other (id bigint primary key);");

        assertThat(say(plant.owner(), issue, at(script, 2, "Here?")).code()).isEqualTo("issue.lineUnknown");
        assertThat(say(plant.owner(), issue, at(script, 0, "Here?")).code()).isEqualTo("issue.lineUnknown");
        assertThat(say(plant.owner(), other, at(script, 1, "Here?")).code()).isEqualTo("issue.lineUnknown");
        assertThat(say(plant.owner(), issue, at(script, 1, " ")).code()).isEqualTo("issue.commentInvalid");
    }

    @Test
    void onlyTheBeginningOfAThreadOfTheIssueIsAnsweredOrSettled() {
        String issue = plant.issue();
        String script = propose(issue, "create table t (id bigint primary key);");
        String plain =
                say(plant.owner(), issue, Map.of("body", "Hello.")).mustBeGood().at("/id");
        String thread =
                say(plant.owner(), issue, at(script, 1, "Hm.")).mustBeGood().at("/id");
        String other = plant.issue();

        assertThat(say(plant.owner(), issue, Map.of("body", "x", "replyTo", plain))
                        .code())
                .isEqualTo("issue.threadNotFound");
        assertThat(say(plant.owner(), other, Map.of("body", "x", "replyTo", thread))
                        .code())
                .isEqualTo("issue.threadNotFound");
        assertThat(plant.owner()
                        .post("/v1/" + other + "/comments/" + thread + ":resolve")
                        .code())
                .isEqualTo("issue.threadNotFound");
        assertThat(server.with("querier", Optional.of(plant.id()))
                        .post("/v1/" + issue + "/comments/" + thread + ":resolve")
                        .code())
                .isEqualTo("access.denied");
    }

    private String propose(String issue, String text) {
        return plant.propose(issue, text).mustBeGood().at("/changes/0/scripts/default");
    }

    private static Map<String, Object> at(String script, int line, String body) {
        return Map.of("body", body, "anchor", Map.of("script", script, "line", line));
    }

    private static Answer say(TestClient client, String issue, Object body) {
        return client.post("/v1/" + issue + "/comments", body);
    }
}
