package dev.sluice.bench;

import dev.sluice.cli.remote.Api;
import dev.sluice.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** Lists, filters and group previews of the packed server over a {@link LargeCatalogue}. */
final class CatalogueLoad {
    private static final int TIMES = Integer.getInteger("bench.calls", 200);
    private static final int PREVIEWS = Math.max(5, TIMES / 10);
    private static final String PLANTS = "/v1/projects/plants";

    private final Calls calls;
    private final Api api;
    private final List<String> lines = new ArrayList<>();

    private CatalogueLoad(Calls calls, Api api) {
        this.calls = calls;
        this.api = api;
    }

    static List<String> run(Path home, Path work) throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres metadata =
                EmbeddedPostgres.at(work.resolve("metadata")).start()) {
            execute(metadata, "postgres", "create database " + PackedServer.METADATA);
            try (PackedServer server = PackedServer.start(home, work.resolve("data"), metadata)) {
                long heap = Memory.liveHeap(server.process());
                long start = System.nanoTime();
                try (Connection connection = connect(metadata, PackedServer.METADATA)) {
                    LargeCatalogue.fill(connection);
                }
                long filled = (System.nanoTime() - start) / 1_000_000_000;
                String token = server.token();
                ProcessHandle store = ProcessHandle.of(metadata.pid()).orElseThrow();
                try (var calls = new Calls(server.address(), token, Cpu.of(server.process(), store))) {
                    var load = new CatalogueLoad(calls, new Api(server.address(), Optional.of(token)));
                    load.lines.add(
                            "Generated in " + filled + " s. One client, one call after the other, " + TIMES
                                    + " calls of each kind (" + PREVIEWS
                                    + " previews), pages of 50. Milliseconds; CPU is the"
                                    + " processor time of server and metadata store per call, which busy neighbours hardly change.");
                    load.lists();
                    load.previews();
                    load.lines.add("");
                    load.lines.add("Live heap of the server: " + heap + " MiB before the catalogue, "
                            + Memory.liveHeap(server.process()) + " MiB after the load; resident "
                            + Memory.resident(server.process()) + " MiB (heap limit 512 MiB). Metadata server: "
                            + Memory.ofTree(ProcessHandle.of(metadata.pid()).orElseThrow())
                            + " MiB.");
                    return load.lines;
                }
            }
        }
    }

    private void lists() throws IOException, InterruptedException {
        // A server that has run for a while has compiled what it runs often.
        calls.time(2 * TIMES, i -> calls.get("/v1/databases?environment=prod"));
        head("list or filter (bar: p95 below 100 ms)");
        get("reference: the environments, three rows", i -> "/v1/environments");
        databases();
        history();
        issues();
        audit();
    }

    private void databases() throws IOException, InterruptedException {
        get("databases: first page", i -> "/v1/databases");
        String deep = tokenAt("/v1/databases?", 70);
        get("databases: page after 70,000", i -> "/v1/databases?pageToken=" + deep);
        get("databases: a project's", i -> PLANTS + "/databases");
        String deepOfProject = tokenAt(PLANTS + "/databases?", 70);
        get("databases: a project's, page after 70,000", i -> PLANTS + "/databases?pageToken=" + deepOfProject);
        get("databases: small project", i -> "/v1/projects/lab/databases");
        get("databases: unassigned", i -> "/v1/databases?assigned=false");
        get(
                "databases: by environment",
                i -> "/v1/databases?environment="
                        + List.of("dev", "staging", "prod").get(i % 3));
        get("databases: by instance", i -> "/v1/databases?instance=" + instance(i));
        get(
                "databases: by engine",
                i -> "/v1/databases?engine="
                        + List.of("postgresql", "mysql", "mariadb").get(i % 3));
        get("databases: by engine and environment", i -> "/v1/databases?engine=mysql&environment=dev");
        get("databases: by own label, common", i -> "/v1/databases?label=region=north");
        get("databases: by own label, rare", i -> "/v1/databases?label=plant=p" + i * 9 % LargeCatalogue.INSTANCES);
        get("databases: by label of the instance", i -> "/v1/databases?label=site=site-" + i % 100);
        get("databases: by two labels", i -> "/v1/databases?label=tier=2&label=line=C");
        get("databases: by name, many", i -> "/v1/databases?text=berlin");
        get("databases: by name, few", i -> "/v1/databases?text=" + String.format(Locale.ROOT, "%05d", i * 97));
        get("databases: by name, none", i -> "/v1/databases?text=nowhere" + i);
        get("databases: by name of two letters, none", i -> "/v1/databases?text=zz");
        for (String order : List.of("database", "environment%20desc", "bytes%20desc", "foundAt")) {
            get("databases: ordered by " + order.replace("%20", " "), i -> "/v1/databases?orderBy=" + order);
        }
        get("databases: a project's, ordered by bytes desc", i -> PLANTS + "/databases?orderBy=bytes%20desc");
        get("databases: small project, ordered by bytes desc", i -> "/v1/projects/lab/databases?orderBy=bytes%20desc");
        get(
                "databases: by name, label and environment",
                i -> PLANTS + "/databases?text=mes&label=line=A&environment=staging");
    }

    private void history() throws IOException, InterruptedException {
        String history = PLANTS + "/history";
        List<JsonNode> some = new ArrayList<>();
        api.get("/v1/databases?pageSize=1000&environment=prod").path("items").forEach(some::add);
        get("history: of a project", i -> history);
        String deep = tokenAt(history + "?", 100);
        get("history: of a project, page after 100,000", i -> history + "?pageToken=" + deep);
        get(
                "history: of a database",
                i -> history + "?database="
                        + Api.part(some.get(i % some.size()).path("name").asString("")));
        get("history: of an issue", i -> history + "?issue=" + (1 + i * 83 % LargeCatalogue.ISSUES));
    }

    private void issues() throws IOException, InterruptedException {
        String issues = PLANTS + "/issues";
        get("issues: first page", i -> issues);
        get("issues: open", i -> issues + "?status=OPEN");
        get("issues: closed", i -> issues + "?status=CLOSED");
        get("issues: ordered by updatedAt desc", i -> issues + "?orderBy=updatedAt%20desc");
        get("issues: by author", i -> issues + "?author=users/user-" + i % 400);
        get("issues: by label", i -> issues + "?label=team-" + i % 30);
        get("issues: by title, one", i -> issues + "?text=Change%20" + (1 + i * 83 % LargeCatalogue.ISSUES) + "%20of");
        get("issues: by title, none", i -> issues + "?text=nothing" + i);
    }

    private void audit() throws IOException, InterruptedException {
        get("audit: first page", i -> "/v1/audit");
        get("audit: by actor", i -> "/v1/audit?actor=users/user-" + i % 400);
        get("audit: denied", i -> "/v1/audit?outcome=DENIED");
        get("audit: by resource", i -> "/v1/audit?resource=projects/plants/issues/" + i * 83 % LargeCatalogue.ISSUES);
        get("audit: by resource, none", i -> "/v1/audit?resource=projects/nothing/" + i);
        Instant year = Instant.now().minusSeconds(365 * 86_400L);
        get(
                "audit: an hour a year ago",
                i -> "/v1/audit?since=" + year.minusSeconds(3600L * (i + 1)) + "&until="
                        + year.minusSeconds(3600L * i));
    }

    private void previews() throws IOException, InterruptedException {
        head("group preview over 100,000 databases (bar: 1 s)");
        preview("environment == \"prod\"");
        preview("labels.region == \"north\"");
        preview("environment == \"prod\" && labels.region == \"north\" && labels.line in [\"A\", \"B\"]");
        preview("(engine == \"postgresql\" || engine.startsWith(\"maria\")) && name.matches(\"^mes_(berlin|graz)\")"
                + " && !(\"hold\" in labels)");
        preview("labels.nothing == \"there\"");
    }

    private void preview(String expression) throws IOException, InterruptedException {
        String body = Api.JSON.writeValueAsString(Map.of("expression", expression));
        JsonNode once = Api.JSON.readTree(Api.JSON.writeValueAsBytes(
                api.post(PLANTS + "/databaseGroups:preview", Map.of("expression", expression))));
        row(
                "`" + expression.replace("|", "\\|") + "`, " + once.path("matched") + " of " + once.path("total"),
                calls.time(PREVIEWS, i -> calls.post(PLANTS + "/databaseGroups:preview", body)));
    }

    private void head(String title) {
        lines.addAll(List.of("", "| " + title + " | p50 | p95 | max | CPU |", "|---|--:|--:|--:|--:|"));
    }

    private void get(String what, IntFunction<String> path) throws IOException, InterruptedException {
        IntFunction<HttpRequest.Builder> call = i -> calls.get(path.apply(i));
        row(what, calls.time(TIMES, call));
    }

    private void row(String what, Latencies took) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f |",
                what,
                took.median(),
                took.p95(),
                took.max(),
                took.cpu());
        System.out.println(row);
        lines.add(row);
    }

    /** The token of the page after so many thousand. */
    private String tokenAt(String list, int thousands) {
        String token = "";
        for (int i = 0; i < thousands; i++) {
            token = api.get(list + "pageSize=1000" + (token.isEmpty() ? "" : "&pageToken=" + token))
                    .path("nextPageToken")
                    .asString("");
        }
        return token;
    }

    private static String instance(int i) {
        return String.format(Locale.ROOT, "plant-%04d", i * 7 % LargeCatalogue.INSTANCES);
    }

    private static void execute(EmbeddedPostgres server, String database, String sql) throws SQLException {
        try (Connection connection = connect(server, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgres server, String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.superuser(), server.password());
    }
}
