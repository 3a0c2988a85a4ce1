package dev.sluice.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PageLinkTest {
    private static final String HOME = "https://sluice.example";

    @Test
    void leadsToTheIssueAndToItsRollout() {
        assertThat(PageLink.of(HOME, "projects/plant/issues/17")).contains(URI.create(HOME + "/p/plant/issues/17"));
        assertThat(PageLink.of(HOME, "projects/plant/issues/17/plan"))
                .contains(URI.create(HOME + "/p/plant/issues/17"));
        assertThat(PageLink.of(HOME, "projects/plant/issues/17/rollouts/2"))
                .contains(URI.create(HOME + "/p/plant/issues/17/rollout"));
    }

    @Test
    void leadsToTheFirstPageWhereAThingHasNone() {
        assertThat(PageLink.of(HOME, "projects/plant/channels/chat")).contains(URI.create(HOME + "/"));
    }

    @Test
    void isAbsentWhenTheInstallationDoesNotKnowItsAddress() {
        assertThat(PageLink.of("", "projects/plant/issues/17")).isEmpty();
    }
}
