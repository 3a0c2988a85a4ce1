package dev.sluice.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The guide's pictures, of the samples as they are. Only when somebody asks for them: {@code make pictures}. */
@EnabledIfSystemProperty(named = "sluice.pictures", matches = ".+")
class GuidePicturesIT {
    /** The guide is read on slow lines, and each remaking stays in the repository for good. */
    private static final int MOST_BYTES = 150_000;

    private static final String BERLIN = DemoSite.PROJECT + "/databases/plants-prod-postgresql/mes_berlin";

    private static final Map<String, String> SHIFT = Map.of("default", """
            -- Reports are by shift.
            ALTER TABLE work_order ADD COLUMN shift varchar(10);
            CREATE INDEX work_order_shift ON work_order (shift);
            UPDATE work_order SET shift = 'early';
            """);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private DemoSite site;

    @BeforeEach
    void start() throws Exception {
        site = DemoSite.shared();
    }

    /** Grace approves, so that her inbox has something to do. */
    @Test
    void ofTheInbox() {
        take(comes("grace").opens("/inbox").sees(SampleIssues.WAITS), "inbox");
    }

    /** The sample before has left one plant ahead of the others: its schemas differ. */
    @Test
    void ofAnIssueInReview() throws Exception {
        Change change =
                Change.propose(site.workspace(), "Name the shift of a work order", "Reports are by shift.", SHIFT);
        change.awaitChecks();
        String issue = "/" + change.name().replaceFirst("^projects/", "p/");
        Visitor grace = comes("grace");
        take(grace.opens(issue + "/changes").settles(), "changes");
        take(grace.opens(issue + "/review").settles(), "review");
    }

    @Test
    void ofARolloutThatFailed() {
        Visitor otto = comes("otto")
                .opens(site.issue(SampleIssues.FAILED) + "/rollout")
                .settles();
        take(otto, "rollout");
        otto.page().getByText(Plant.ALL.getLast().database()).first().click();
        assertThat(otto.dialog()).isVisible();
        take(otto, "task");
    }

    @Test
    void ofADatabase() {
        Visitor ada = comes("ada").opens(BERLIN + "/objects").settles();
        ada.page().getByText("work_order").first().click();
        take(ada, "objects");
        take(ada.opens(BERLIN + "/diagram").settles(), "diagram");
    }

    @Test
    void ofAGroup() {
        take(comes("admin").opens(DemoSite.PROJECT + "/groups/north").settles(), "group");
    }

    @Test
    void ofARule() {
        Visitor ada =
                comes("ada").opens("/govern/review-rules/table-require-pk").settles();
        ada.presses("Try the bad example").sees("has no primary key");
        take(ada, "rule");
    }

    @Test
    void ofTheAuditLog() {
        take(comes("admin").opens("/govern/audit?actor=users/otto").settles(), "audit");
    }

    private Visitor comes(String login) {
        return visitors.come(site.server()).hasSession(login, Installation.PASSWORD);
    }

    private static void take(Visitor visitor, String name) {
        Path file = Path.of(System.getProperty("sluice.pictures")).resolve(name + ".png");
        byte[] picture = visitor.rests().page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(picture.length).as("bytes of " + name).isLessThan(MOST_BYTES);
    }
}
