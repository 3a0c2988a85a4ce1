package dev.sluice.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What people do with an issue, on the page, by several people at once and by keyboard alone. */
class IssueJourneysIT {
    private static final int A_WHILE = 60_000;
    private static final String WHOLE_TABLE = "statement-where-require-update-delete";
    private static Installation installation;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.shared();
    }

    @Test
    void aRefusedPlanIsEditedLosesItsApprovalAndIsApprovedAgain() throws Exception {
        Change change = propose("Journey of a refusal", "create table refusal (id int);");
        String issue = page(change);
        Visitor grace = comes("grace").opens(issue + "/review");
        grace.presses("Decide")
                .ticks("Request changes")
                .fills("Comment", "Give it a key.")
                .confirms("Request changes");
        grace.sees("Refused");

        Visitor ada = comes("ada").opens(issue + "/changes").sees("Refused");
        ada.opens(issue + "/edit").writes("Script", "create table refusal (id int primary key);");
        ada.presses("Propose revision 2").sees("In review");

        approves(grace, issue);
        change.awaitChecks();
        ada.opens(issue + "/edit").writes("Script", "create table refusal (id bigint primary key);");
        ada.presses("Propose revision 3").sees("In review");
        assertThat(status(change)).isEqualTo("PENDING");

        approves(grace, issue);
        assertThat(status(change)).isEqualTo("APPROVED");
        ada.opens(issue + "/activity").sees("Give it a key.").sees("revision 2").sees("revision 3");
    }

    @Test
    void nobodyOverwritesWhatAnotherHasProposedMeanwhile() throws Exception {
        Change change = propose("Journey of two", "create table two (id int primary key);");
        String issue = page(change);
        Visitor ada = comes("ada").opens(issue + "/edit").sees("Edit the plan");
        Visitor grace = comes("grace").opens(issue + "/review").sees("In review");

        revise(change, "create table two (id int primary key, other int);");
        ada.writes("Script", "create table two (id int primary key, mine int);").presses("Propose revision 2");
        ada.sees("has changed since you read it");
        assertThat(ada.page().getByText("mine").first()).isVisible();

        grace.presses("Decide").ticks("Approve").confirms("Approve");
        grace.sees("The plan changed after you looked at it.");
        assertThat(status(change)).isEqualTo("PENDING");
        ada.forgets("412");
        grace.forgets("409");
        grace.forgets("412");
    }

    @Test
    void aLostConnectionLosesNoEvent() throws Exception {
        Change change = propose(
                "Journey of a lost connection",
                // Long enough to be watched; the databases are others' too and stay as they are.
                Map.of("postgresql", "select pg_sleep(0.5)", "mariadb", "do sleep(0.5)"));
        boolean unknown = change.awaitChecks().path("UNKNOWN").asInt(0) > 0;
        change.approve();
        try (Wire wire = Wire.to(installation.server())) {
            Visitor otto = visitors.come(wire.address()).signsIn("otto", Installation.PASSWORD);
            String rollout = page(change) + "/rollout";
            otto.opens(rollout).presses("Start rollout");
            if (unknown) {
                otto.selects("could not be judged");
            }
            otto.confirms("Start rollout");
            otto.sees("Live");
            wire.cut();
            otto.sees("Reconnecting", A_WHILE);
            assertThat(change.finish().path("status").asString("")).isEqualTo("DONE");
            wire.mend();

            otto.sees("20 of 20 tasks done", A_WHILE);
            otto.sees("100%");
            assertThat(otto.page().getByText("Failed")).hasCount(0);
            otto.forgets("ERR_CONNECTION", "ERR_EMPTY_RESPONSE", "ERR_SOCKET", "ERR_INCOMPLETE", "Failed to fetch");
        }
    }

    @Test
    void whatReviewSaysAppearsWhileAScriptIsWrittenAndGoesWhenItIsMended() {
        Visitor ada = comes("ada").opens("/p/" + Workspace.PROJECT + "/issues/new");
        ada.picks("Databases", "app_0").writes("Script", "delete from work_order");
        ada.sees("1 finding").sees(WHOLE_TABLE);
        ada.writes("Script", "delete from work_order where id = 1").sees("No findings for this script");
    }

    @Test
    void everythingCanBeDoneByKeyboard() throws Exception {
        Change change = propose("Journey by keyboard", "create table keyboard (id int primary key);");
        change.awaitChecks();
        Visitor grace = visitors.come(installation.server()).opens("/login");
        assertThat(grace.field("Login")).isFocused();
        grace.types("grace").hits("Tab").types(Installation.PASSWORD).hits("Enter");
        grace.sees("Inbox");
        grace.hits("g").hits("i").sees("Journey by keyboard");
        grace.reaches("grid").hits("Enter").sees("Journey by keyboard");
        grace.reaches("Review0/1").hits("Enter");
        assertThat(grace.button("Decide")).isVisible();
        grace.hits("a");
        assertThat(grace.dialog()).isVisible();
        grace.reaches("Approve").hits("Enter");
        grace.sees("Approved");
        assertThat(status(change)).isEqualTo("APPROVED");
    }

    private Visitor comes(String login) {
        return visitors.come(installation.server()).signsIn(login, Installation.PASSWORD);
    }

    private static void approves(Visitor grace, String issue) {
        grace.opens(issue + "/review").presses("Decide").confirms("Approve");
        grace.sees("Approved");
    }

    private static Change propose(String title, String sql) {
        return propose(title, Map.of("default", sql));
    }

    private static Change propose(String title, Map<String, String> scripts) {
        return Change.propose(
                installation.workspace(),
                title,
                "",
                List.of(Map.of("title", title, "groups", List.of("apps"), "scripts", scripts)));
    }

    private static void revise(Change change, String sql) {
        installation
                .workspace()
                .as("ada")
                .put(
                        "/v1/" + change.name() + "/plan",
                        Map.of(
                                "changes",
                                List.of(Map.of("groups", List.of("apps"), "scripts", Map.of("default", sql)))));
    }

    private static String page(Change change) {
        return "/p/" + change.name().substring("projects/".length());
    }

    private static String status(Change change) {
        JsonNode approval = installation.workspace().admin().get("/v1/" + change.name() + "/approval");
        return approval.path("status").asString("");
    }
}
