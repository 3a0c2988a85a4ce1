package dev.sluice.demo;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The packed server with what the demo has: plants, people, and an issue in each state. One for all journeys of the JVM
 * that add to it and take nothing away.
 */
record DemoSite(Path home, URI server, Workspace workspace) {
    static final String PROJECT = "/p/" + Workspace.PROJECT;

    private static @Nullable DemoSite shared;

    static synchronized DemoSite shared() throws Exception {
        DemoSite site = shared;
        if (site == null) {
            site = start();
            shared = site;
        }
        return site;
    }

    private static DemoSite start() throws Exception {
        Path home = Path.of(System.getProperty("sluice.home")).toRealPath();
        // Its hook is what ends it.
        Started started = Started.nothing();
        Path folder = started.temporaryFolder();
        Plants plants = Plants.at(folder.resolve("plants"), started);
        SluiceServer server = started.add(
                        () -> SluiceServer.launch(home, folder.resolve("server"), Ports.free(), Installation.PASSWORD),
                        SluiceServer::close)
                .awaitHealth();
        var workspace = new Workspace(server.address(), Installation.PASSWORD);
        workspace.fill(plants);
        SampleIssues.make(workspace, plants, new PrintWriter(Writer.nullWriter()));
        return new DemoSite(home, server.address(), workspace);
    }

    /** The page of an issue of the samples. */
    String issue(String title) {
        return workspace.admin().all("/v1/projects/" + Workspace.PROJECT + "/issues").stream()
                .filter(issue -> issue.path("title").asString("").equals(title))
                .map(DemoSite::page)
                .findFirst()
                .orElseThrow();
    }

    private static String page(JsonNode issue) {
        return "/" + issue.path("name").asString("").replaceFirst("^projects/", "p/");
    }

    /** What was done to a database last. */
    String entry() {
        List<JsonNode> history = workspace.admin().all("/v1/projects/" + Workspace.PROJECT + "/history");
        return PROJECT + "/history/" + history.getFirst().path("id").asString("");
    }
}
