package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each page, in both themes and both languages, on the smallest window: axe agrees, nothing is wider than the window,
 * the tab has a name, the console is silent.
 */
class EveryPageIT {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    private DemoSite site;
    private PageTour tour;
    private PageChecks checks;

    @BeforeEach
    void start() throws Exception {
        site = DemoSite.shared();
        tour = new PageTour(site);
        checks = new PageChecks(Axe.of(site.home()));
    }

    @Test
    void noPageIsLeftOut() {
        var visited = new TreeSet<>(tour.stops().keySet());
        visited.addAll(PageTour.OPEN);
        assertThat(visited).containsExactlyElementsOf(new TreeSet<>(tour.router()));
    }

    @Test
    void pagesForAnybody() {
        for (Look look : Look.all()) {
            Visitor visitor = visitors.come(site.server(), look);
            checks.look(visitor.opens("/login").settles(), "/login " + look);
            // It has placeholders on show.
            visitor.opens("/ui-kit").sees("DataTable").rests();
            checks.look(visitor, "/ui-kit " + look);
            visitor.forgets("401");
        }
        assertThat(checks.faults()).isEmpty();
    }

    @Test
    void pagesForTheAdministrator() {
        Look first = Look.all().getFirst();
        Visitor admin = visitors.come(site.server(), first).hasSession("admin", Installation.PASSWORD);
        tour.stops()
                .values()
                .forEach(pages -> pages.forEach(page -> {
                    admin.opens(page).settles();
                    checks.lookSound(admin, page + " light-en");
                    switches(admin, "en");
                    checks.lookSound(admin, page + " dark-zh");
                }));
        checks.look(admin.opens("/nothing/here").settles(), "a page that is not");
        assertThat(checks.faults()).isEmpty();
    }

    /** Much is hidden from a developer; what is left must be as sound, and asks for nothing that is refused. */
    @Test
    void pagesForADeveloper() {
        Visitor ada = visitors.come(site.server(), Look.all().getFirst()).hasSession("ada", Installation.PASSWORD);
        tour.stops()
                .values()
                .forEach(pages ->
                        pages.forEach(page -> checks.lookSound(ada.opens(page).settles(), page + " as ada")));
        assertThat(checks.faults()).isEmpty();
    }

    /** The other theme and the other language, by the buttons that are there for it. */
    private void switches(Visitor visitor, String language) {
        var words = new Words(site.home(), language);
        visitor.presses(words.of("shell.theme.dark")).presses(words.of("shell.otherLanguage"));
        visitor.page().waitForFunction("language => document.documentElement.lang !== language", language);
        visitor.settles();
    }
}
