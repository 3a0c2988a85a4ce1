package dev.sluice.notify;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a person looks at what an event happened to: the address of its page. */
final class PageLink {
    private static final Pattern ISSUE = Pattern.compile("projects/([^/]+)/issues/(\\d+)(/rollouts/\\d+)?(/.*)?");

    private PageLink() {}

    /**
     * The page of a resource; where none is its own, the first page.
     *
     * @param home the installation's own address, without a slash at its end; empty when it is not known
     * @param resource resource name: {@code projects/plant/issues/17/rollouts/1}
     */
    static Optional<URI> of(String home, String resource) {
        if (home.isEmpty()) {
            return Optional.empty();
        }
        Matcher issue = ISSUE.matcher(resource);
        if (!issue.matches()) {
            return Optional.of(URI.create(home + "/"));
        }
        String page = home + "/p/" + issue.group(1) + "/issues/" + issue.group(2);
        return Optional.of(URI.create(issue.group(3) == null ? page : page + "/rollout"));
    }
}
