package dev.sluice.demo;

import dev.sluice.cli.remote.ApiProblem;
import dev.sluice.embedded.EmbeddedServerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./sluice demo}. */
@Command(
        name = "sluice demo",
        description = "Sluice with sample plants, everything embedded.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    /** As in the command line: the thing is in a state that forbids it, another system failed. */
    private static final int CONFLICT = 5;

    private static final int OTHER_SYSTEM = 6;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    private final Started started = Started.nothing();

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
        System.exit(run(arguments));
    }

    /** The whole program but for the exit. */
    static int run(String... arguments) {
        var demo = new Main();
        return new CommandLine(demo)
                .setExecutionExceptionHandler((failure, line, parsed) -> demo.explain(failure))
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("sluice.home", "."));
        try (started) {
            return once ? mainJob(home) : serve(home);
        }
    }

    private int explain(Exception failure) throws Exception {
        if (started.interrupted()) {
            return OTHER_SYSTEM;
        }
        return switch (failure) {
            case ApiProblem problem -> say(problem.getMessage(), problem.exitCode());
            case EmbeddedServerException problem -> say(problem.getMessage(), OTHER_SYSTEM);
            case IOException problem -> say(problem.getMessage(), OTHER_SYSTEM);
            default -> throw failure;
        };
    }

    private int say(@Nullable String message, int code) {
        err.println("sluice demo: " + message);
        return code;
    }

    private int mainJob(Path home) throws Exception {
        Path folder = started.temporaryFolder();
        Plants plants = Plants.at(folder.resolve("plants"), started);
        SluiceServer server = launch(home, folder, Ports.free());
        return MainJob.run(new Workspace(server.address(), password(folder)), plants, out) ? 0 : 1;
    }

    private int serve(Path home) throws Exception {
        Path folder = Files.createDirectories(Optional.ofNullable(data).orElse(home.resolve("data/demo")));
        if (!Ports.isFree(port)) {
            err.println("sluice demo: Port " + port
                    + " is in use. Stop what listens there (another demo?), or name another port with --port.");
            return CONFLICT;
        }
        Plants plants = Plants.at(folder.resolve("plants"), started);
        SluiceServer server = launch(home, folder, port);
        var workspace = new Workspace(server.address(), password(folder));
        if (remove) {
            workspace.clear();
            out.println("The samples are out: instances removed, project archived.");
            return 0;
        }
        workspace.fill(plants);
        if (!Files.exists(folder.resolve("seeded"))) {
            SampleIssues.make(workspace, plants, out);
            Files.writeString(folder.resolve("seeded"), "");
        }
        welcome(server.address(), password(folder), folder);
        while (server.alive()) {
            Thread.sleep(500);
        }
        return 1;
    }

    private void welcome(URI address, String password, Path folder) {
        out.println();
        out.println("Sluice serves on " + address + "   (API: " + address + "/docs/api)");
        out.println(
                "  admin, ada (developer), grace (owner, approves), otto (releaser); password of each: " + password);
        out.println(
                "  try:  echo " + password + " | ./sluice login --server " + address + " --user ada --password-stdin");
        out.println("        ./sluice issues list --project " + Workspace.PROJECT);
        out.println("  Ctrl-C stops everything; the data stays in " + folder);
    }

    private SluiceServer launch(Path home, Path folder, int port) throws Exception {
        String password = password(folder);
        SluiceServer server = started.add(
                () -> SluiceServer.launch(home, folder.resolve("server"), port, password), SluiceServer::close);
        return server.awaitHealth();
    }

    private static String password(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[12];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().encodeToString(random));
        }
        return Files.readString(file);
    }
}
