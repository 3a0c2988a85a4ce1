package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What opens over a page: drawers, dialogs, menus and lists, each as sound as the page beneath. Not yet here: the list
 * of a box that one types into, for which the library hides the rest of the page from screen readers.
 */
class EveryOverlayIT {
    private static final List<Look> LOOKS =
            List.of(new Look("light", "en", 1280, 720), new Look("dark", "zh", 1280, 720));

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private DemoSite site;
    private PageChecks checks;

    @BeforeEach
    void start() throws Exception {
        site = DemoSite.shared();
        checks = new PageChecks(Axe.of(site.home()));
    }

    @Test
    void ofTheShell() {
        for (Look look : LOOKS) {
            Visitor admin = comes("admin", look).opens("/inbox").settles();
            admin.hits("ControlOrMeta+k");
            sees(admin, admin.dialog(), "palette " + look);
            admin.hits("?");
            sees(admin, admin.dialog(), "shortcuts " + look);
            admin.page().locator("header button").last().click();
            sees(admin, admin.page().locator("[role=menu]"), "account " + look);
            admin.page().locator("aside button").first().click();
            sees(admin, admin.dialog(), "projects " + look);
        }
        assertThat(checks.faults()).isEmpty();
    }

    @Test
    void ofLists() {
        for (Look look : LOOKS) {
            Visitor admin = comes("admin", look);
            admin.opens("/govern/audit").settles();
            row(admin).click();
            sees(admin, admin.dialog(), "audit entry " + look);
            admin.opens(site.issue(SampleIssues.FAILED) + "/rollout").settles();
            row(admin).click();
            sees(admin, admin.dialog(), "task " + look);
            admin.opens(DemoSite.PROJECT + "/issues").settles().hits("/");
            sees(admin, admin.page().locator("[role=listbox]"), "filter " + look);
        }
        assertThat(checks.faults()).isEmpty();
    }

    @Test
    void ofForms() {
        for (Look look : LOOKS) {
            var words = new Words(site.home(), look.language());
            Visitor grace = comes("grace", look);
            grace.opens(site.issue(SampleIssues.WAITS) + "/review").settles();
            grace.presses(words.of("issues.decide"));
            sees(grace, grace.dialog(), "decision " + look);
            Visitor admin = comes("admin", look);
            admin.opens("/instances/new").settles();
            admin.page().locator("main button[role=combobox]").first().click();
            sees(admin, admin.page().locator("[role=listbox]"), "choice " + look);
        }
        assertThat(checks.faults()).isEmpty();
    }

    /** The kit shows those that a page opens only before it does harm. */
    @Test
    void ofTheKit() {
        for (Look look : LOOKS) {
            var words = new Words(site.home(), look.language());
            Visitor visitor = visitors.come(site.server(), look).opens("/ui-kit");
            String drop = words.of("showcase.drop");
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(drop))
                    .last()
                    .click();
            sees(visitor, visitor.dialog(), "danger " + look);
            visitor.presses(words.of("showcase.toastErr"));
            sees(visitor, visitor.page().getByText(words.of("showcase.notSaved")), "notice " + look);
            visitor.forgets("401");
        }
        assertThat(checks.faults()).isEmpty();
    }

    private Visitor comes(String login, Look look) {
        return visitors.come(site.server(), look).hasSession(login, Installation.PASSWORD);
    }

    private static Locator row(Visitor visitor) {
        return visitor.page()
                .locator("[role=grid] [role=row][aria-rowindex='2']")
                .first();
    }

    /** Looks at what has opened, and closes it. */
    private void sees(Visitor visitor, Locator opened, String what) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(opened.first())
                .isVisible();
        visitor.rests();
        checks.look(visitor, what);
        visitor.hits("Escape");
        visitor.rests();
    }
}
