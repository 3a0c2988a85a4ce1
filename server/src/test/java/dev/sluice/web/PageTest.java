package dev.sluice.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class PageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final TestClient browser;

    PageTest(TestServer server) {
        browser = server.nobody().with("Accept", BROWSER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/login",
                "/p/shop/issues/7",
                "/p/shop/databases/a.b",
                "/p/shop/issues?q=is:open"
            })
    void theBrowserGetsThePageWhereverItGoes(String path) {
        Answer answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.text()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/docs/nothing", "/assets/nothing.js"})
    void whatIsNotThePageIsNotFoundThere(String path) {
        Answer answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("<div id=\"root\">");
    }

    @Test
    void whoIsNotSignedInLearnsNothingOfWhatRuns() {
        Answer answer = browser.get("/actuator/nothing");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).doesNotContain("<div id=\"root\">");
    }

    @Test
    void aClientOfTheApiHearsThatThereIsNoSuchRoute() {
        assertThat(browser.with("Accept", "*/*").get("/nothing").code()).isEqualTo("web.noSuchRoute");
    }

    @Test
    void scriptsComePackedAndAreKeptForEver() {
        Answer answer = browser.with("Accept-Encoding", "gzip").get(script());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Content-Type")).contains("javascript");
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000").contains("immutable");
    }

    @Test
    void theBrowserAsksForThePageByItsContentAndNotByItsDate() {
        Answer answer = browser.get("/");

        assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(browser.with("If-None-Match", answer.header("ETag")).get("/").status())
                .isEqualTo(304);
    }

    @Test
    void thePolicyAllowsTheScriptOfTheThemeAndNoOtherInline() {
        String policy = browser.get("/").header("Content-Security-Policy");

        assertThat(policy).startsWith("default-src 'none'").contains("frame-ancestors 'none'");
        assertThat(policy).containsPattern("script-src 'self' 'sha256-[A-Za-z0-9+/]{43}=';");
    }

    @Test
    void thePageAsksNobodyElse() {
        assertThat(browser.get("/").text()).doesNotContain("http://").doesNotContain("https://");
    }

    private String script() {
        Matcher found = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"")
                .matcher(browser.get("/").text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
