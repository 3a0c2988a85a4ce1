package dev.sluice.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the pages of the site are to be seen: for each route of the router, addresses that show it with the samples. */
record PageTour(DemoSite site) {
    private static final String PROJECT = DemoSite.PROJECT;
    private static final String DATABASE = PROJECT + "/databases/plants-prod-postgresql/mes_berlin";
    private static final String OF_DATABASE = "/p/$project/databases/$instance/$db";

    /** What needs nobody signed in. */
    static final List<String> OPEN = List.of("/login", "/ui-kit");

    /** The router's own list, which a test of the web module holds against it. */
    List<String> router() {
        try {
            return Files.readAllLines(site.home().resolve("web/pages.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of pages is missing", e);
        }
    }

    /** Routes with their addresses, those for whom nobody must be signed in left out. */
    Map<String, List<String>> stops() {
        Map<String, List<String>> stops = new LinkedHashMap<>();
        for (String plain : List.of(
                "/overview",
                "/inbox",
                "/projects",
                "/instances",
                "/instances/new",
                "/databases",
                "/environments",
                "/govern/review-rules",
                "/govern/review-rules/try",
                "/govern/audit",
                "/me/profile",
                "/me/tokens",
                "/me/security")) {
            stops.put(plain, List.of(plain));
        }
        stops.put("/govern/review-rules/$rule", List.of("/govern/review-rules/table-require-pk"));
        stops.put("/instances/$id", List.of("/instances/plants-prod-postgresql"));
        stops.put(
                "/admin/users",
                List.of(
                        "/admin/users",
                        "/admin/users?tab=groups",
                        "/admin/users?tab=serviceAccounts",
                        "/admin/users?tab=roles",
                        "/admin/users?tab=explain"));
        ofProject(stops);
        ofIssue(stops);
        return stops;
    }

    private void ofProject(Map<String, List<String>> stops) {
        for (String plain : List.of(
                "/databases",
                "/groups",
                "/groups/new",
                "/history",
                "/issues",
                "/issues/new",
                "/settings/approval",
                "/settings/general",
                "/settings/members",
                "/settings/notifications",
                "/settings/rules")) {
            stops.put("/p/$project" + plain, List.of(PROJECT + plain));
        }
        stops.put("/p/$project/groups/$group", List.of(PROJECT + "/groups/north"));
        stops.put("/p/$project/history/$entry", List.of(site.entry()));
        for (String tab : List.of("/objects", "/diagram", "/history", "/settings")) {
            stops.put(OF_DATABASE + tab, List.of(DATABASE + tab));
        }
    }

    private void ofIssue(Map<String, List<String>> stops) {
        String done = site.issue(SampleIssues.DONE);
        String waits = site.issue(SampleIssues.WAITS);
        String broken = site.issue(SampleIssues.BROKEN);
        String failed = site.issue(SampleIssues.FAILED);
        String route = "/p/$project/issues/$issue";
        stops.put(route + "/overview", List.of(done + "/overview", waits + "/overview"));
        stops.put(route + "/changes", List.of(done + "/changes", broken + "/changes"));
        stops.put(route + "/review", List.of(waits + "/review", broken + "/review"));
        stops.put(route + "/rollout", List.of(done + "/rollout", failed + "/rollout", waits + "/rollout"));
        stops.put(route + "/activity", List.of(done + "/activity"));
        stops.put("/p/$project/issues/$n/edit", List.of(waits + "/edit"));
    }
}
