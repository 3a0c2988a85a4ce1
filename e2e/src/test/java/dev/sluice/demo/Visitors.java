package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The visitors of a test. Afterwards they leave; when it failed, a picture of what each of them saw last is kept under
 * {@code e2e/target/journeys}, and when it did not, no browser may have complained.
 */
final class Visitors implements AfterEachCallback {
    private final List<Visitor> here = new ArrayList<>();

    Visitors() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    Visitor come(URI server) {
        return come(server, Look.USUAL);
    }

    Visitor come(URI server, Look look) {
        Visitor visitor = Visitor.at(server, look);
        here.add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        List<String> errors = new ArrayList<>();
        for (Visitor visitor : here) {
            if (failed) {
                picture(visitor.page(), test.getRequiredTestMethod().getName() + "-" + here.indexOf(visitor));
            }
            errors.addAll(visitor.errors());
            visitor.context().close();
        }
        here.clear();
        if (!failed) {
            assertThat(errors).as("complaints of the browser").isEmpty();
        }
    }

    private static void picture(Page page, String name) {
        Path file = Path.of(System.getProperty("sluice.evidence")).resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        System.err.println("what was seen last, at " + page.url() + ": " + file);
    }
}
