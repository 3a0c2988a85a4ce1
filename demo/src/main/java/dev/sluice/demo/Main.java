package dev.sluice.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code ./sluice demo}. */
@Command(
        name = "sluice demo",
        description = "Sluice with sample plants, everything embedded.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Option(names = "--port", defaultValue = "8080", description = "Where it serves. Default: 8080")
    private int port;

    @Option(names = "--data", description = "Where everything is kept. Default: data/demo")
    @Nullable
    private Path data;

    @Option(names = "--once", description = "Does the main job, prints what happened, exits 0 if the records hold.")
    private boolean once;

    @Option(names = "--remove", description = "Takes the samples out of the demo's workspace and stops.")
    private boolean remove;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("sluice.home", "."));
        return once ? mainJob(home) : serve(home, Optional.ofNullable(data).orElse(home.resolve("data/demo")));
    }

    private int mainJob(Path home) throws Exception {
        Path folder = Files.createTempDirectory("sluice-demo");
        try (Plants plants = Plants.at(folder.resolve("plants"));
                SluiceServer server =
                        SluiceServer.start(home, folder.resolve("server"), freePort(), password(folder))) {
            var workspace = new Workspace(server.address(), password(folder));
            workspace.fill(plants);
            Change change = Change.propose(
                    workspace, "Add priority to work orders", "Planners want to see what is urgent.", Scripts.PRIORITY);
            JsonNode checks = change.awaitChecks();
            out.println("checks: " + checks);
            change.approve();
            JsonNode rollout = change.rollOut(checks.path("UNKNOWN").asInt(0) > 0, 1);
            List<String> wrong = Facts.check(change, plants, out);
            out.println("rollout: " + rollout.path("status").asString(""));
            wrong.forEach(fact -> out.println("does not hold: " + fact));
            boolean good =
                    wrong.isEmpty() && rollout.path("status").asString("").equals("DONE");
            out.println(good ? "The recorded facts hold." : "The recorded facts do not hold.");
            return good ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private int serve(Path home, Path folder) throws Exception {
        Files.createDirectories(folder);
        boolean fresh = !Files.exists(folder.resolve("seeded"));
        try (Plants plants = Plants.at(folder.resolve("plants"));
                SluiceServer server = SluiceServer.start(home, folder.resolve("server"), port, password(folder))) {
            var workspace = new Workspace(server.address(), password(folder));
            if (remove) {
                workspace.clear();
                out.println("The samples are out: instances removed, project archived.");
                return 0;
            }
            workspace.fill(plants);
            if (fresh) {
                issues(workspace, plants);
                Files.writeString(folder.resolve("seeded"), "");
            }
            String password = password(folder);
            out.println();
            out.println("Sluice serves on " + server.address() + "   (API: " + server.address() + "/docs/api)");
            out.println("  admin, ada (developer), grace (owner, approves), otto (releaser); password of each: "
                    + password);
            out.println("  try:  echo " + password + " | ./sluice login --server " + server.address()
                    + " --user ada --password-stdin");
            out.println("        ./sluice issues list --project " + Workspace.PROJECT);
            out.println("  Ctrl-C stops everything; the data stays in " + folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                plants.close();
            }));
            while (server.alive()) {
                Thread.sleep(500);
            }
            return 1;
        }
    }

    /** Issues in different states to look at. */
    private void issues(Workspace workspace, Plants plants) throws InterruptedException, SQLException {
        out.println("Making sample issues …");
        Change done = Change.propose(
                workspace, "Add priority to work orders", "Planners want to see what is urgent.", Scripts.PRIORITY);
        JsonNode checks = done.awaitChecks();
        done.approve();
        done.rollOut(checks.path("UNKNOWN").asInt(0) > 0, 1);
        Change waits =
                Change.propose(workspace, "Note who inspected", "Waits for somebody to approve it.", Scripts.OPERATOR);
        Change broken = Change.propose(
                workspace, "Halls and floors of stations", "Review finds a syntax error.", Scripts.BROKEN);
        // Somebody worked past Sluice after the check: the rollout will stop there.
        Change collides = Change.propose(
                workspace, "Batch of a serial number", "Fails on one plant, to be looked at.", Scripts.COLLIDES);
        JsonNode seen = collides.awaitChecks();
        try (Connection connection = plants.connect(Plant.ALL.getLast());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table serial_number add column if not exists batch varchar(30)");
        }
        collides.approve();
        collides.rollOut(seen.path("UNKNOWN").asInt(0) > 0, 1);
        out.println("  done: " + done.name() + ", waits for approval: " + waits.name() + ", fails its checks: "
                + broken.name() + ", failed on one plant: " + collides.name());
    }

    private static String password(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[12];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, Base64.getUrlEncoder().encodeToString(random));
        }
        return Files.readString(file);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
