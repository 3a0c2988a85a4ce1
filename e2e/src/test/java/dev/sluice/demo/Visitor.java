package dev.sluice.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody at the page: one window of one browser, and what went wrong in it. Acts as people do, by words on the page. */
final class Visitor {
    private static final int MOST_TABS = 80;

    /** A page that is live may never be still: it is taken as it is after a while. */
    private static final String STILL = """
            () => new Promise((still) => {
              let quiet
              const wait = () => {
                clearTimeout(quiet)
                quiet = setTimeout(end, 200)
              }
              const watcher = new MutationObserver(wait)
              const end = () => {
                watcher.disconnect()
                clearTimeout(last)
                still()
              }
              const last = setTimeout(end, 3000)
              watcher.observe(document.documentElement, { subtree: true, childList: true, attributes: true })
              wait()
            })
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
    }

    static Visitor at(URI server, Look look) {
        BrowserContext context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(server.toString())
                        .setViewportSize(look.width(), look.height())
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        context.addInitScript("localStorage.setItem('sluice.theme', '" + look.theme()
                + "'); localStorage.setItem('sluice.language', '" + look.language() + "')");
        return new Visitor(context);
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /** What the browser complained of: errors in scripts, refused loads, violations of the content security policy. */
    List<String> errors() {
        return errors;
    }

    Visitor opens(String path) {
        page.navigate(path);
        return this;
    }

    Visitor signsIn(String login, String password) {
        opens("/login");
        fills("Login", login);
        fills("Password", password);
        presses("Sign in");
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
        return this;
    }

    /** Signed in without the form: for journeys that are not about it. */
    Visitor hasSession(String login, String password) {
        APIResponse answer = context.request()
                .post("/v1/sessions", RequestOptions.create().setData(Map.of("login", login, "password", password)));
        if (!answer.ok()) {
            throw new IllegalStateException(login + " cannot sign in: " + answer.text());
        }
        return this;
    }

    /** Waits until the page has its heading, no placeholder is left on it, and it rests. */
    Visitor settles() {
        page.waitForFunction("() => document.querySelector('h1') && !document.querySelector('.appear-late')");
        return rests();
    }

    /** Waits until nothing on the page has changed for a while. */
    Visitor rests() {
        page.evaluate(STILL);
        return this;
    }

    /** Clicks the button of that name, or the link where there is no such button. */
    Visitor presses(String name) {
        button(name).click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(starting(name)))
                .first();
    }

    /** The button within the dialog that is open. */
    Visitor confirms(String name) {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
        return this;
    }

    Locator dialog() {
        return page.locator("[role=dialog], [role=alertdialog]").last();
    }

    Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Visitor fills(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** In the dialog that is open, else on the page. */
    Locator field(String label) {
        return dialog().or(page.locator("body"))
                .last()
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    /** Chooses an option of a list that opens. */
    Visitor chooses(String label, String option) {
        field(label).click();
        option(option);
        return this;
    }

    /** Types into a box that searches, and takes what it finds. */
    Visitor picks(String label, String text) {
        field(label).fill(text);
        option(text);
        page.keyboard().press("Tab");
        return this;
    }

    private void option(String name) {
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(holding(name)))
                .first()
                .click();
    }

    /** Chooses one of the answers that stand there. */
    Visitor ticks(String answer) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(starting(answer)))
                .first()
                .click();
        return this;
    }

    /** Ticks the box, that of a row of a list for example, whose name holds these words. */
    Visitor selects(String row) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(holding(row)))
                .first()
                .click();
        return this;
    }

    /** Writes SQL into an editor, in place of what stands there. */
    Visitor writes(String editor, String sql) {
        Locator box = page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(editor).setExact(true));
        box.click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(sql);
        return this;
    }

    Visitor types(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** A key, such as {@code Enter}. */
    Visitor hits(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Goes there by Tab alone: to what has this name, or to the first thing of this role. */
    Visitor reaches(String nameOrRole) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate(
                    "() => { const e = document.activeElement;"
                            + " return (e.getAttribute('aria-label') ?? e.textContent ?? '') + '\\u0000' + (e.getAttribute('role') ?? '') }");
            String[] name = String.valueOf(focused).split("\u0000", -1);
            if (name[0].startsWith(nameOrRole) || name[1].equals(nameOrRole)) {
                return this;
            }
        }
        throw new AssertionError("no way by Tab to '" + nameOrRole + "' at " + page.url());
    }

    /** Complaints of the browser that this journey provokes. */
    Visitor forgets(String... expected) {
        errors.removeIf(error -> Stream.of(expected).anyMatch(error::contains));
        return this;
    }

    Visitor sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    Visitor sees(String text, int millis) {
        assertThat(page.getByText(text).first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(millis));
        return this;
    }

    private static Pattern starting(String words) {
        return Pattern.compile("^" + holding(words).pattern());
    }

    /** The browser reads the pattern, and knows no {@code \\Q}. */
    private static Pattern holding(String words) {
        return Pattern.compile(words.replaceAll("[/\\\\^$.|?*+()\\[\\]{}]", "\\\\$0"));
    }
}
