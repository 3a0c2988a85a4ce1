package dev.sluice.embedded;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How MariaDB is initialised, started and recognised. */
record MariaDbKind(ServerFolder folder, Path binaries, RunAs runAs, boolean forTests, Optional<ServerTls.OnDisk> tls)
        implements ServerKind {
    static final String SUPERUSER = "root";
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final int ANSWER_MILLIS = 1000;
    /** Version of the protocol in the server's greeting. */
    private static final int PROTOCOL = 10;
    /**
     * The server's own script makes root without a password, once for each name of this host. Which of them a client
     * becomes hangs on how 127.0.0.1 resolves, so only two stay, both with the password, and nothing is resolved.
     * One statement per line, as the bootstrap reader wants it.
     */
    private static final String OWN_ACCOUNTS = """
            delete from mysql.global_priv where not (User in ('root', 'mariadb.sys') and Host in ('localhost', '127.0.0.1'));
            delete from mysql.proxies_priv where Host <> 'localhost';
            flush privileges;
            alter user root@localhost identified via mysql_native_password using password('%1$s');
            alter user root@'127.0.0.1' identified via mysql_native_password using password('%1$s');
            """;

    @Override
    public String name() {
        return "MariaDB";
    }

    @Override
    public void initialise(Path data, Path passwordFile) {
        try {
            Files.createDirectories(data);
            var script = new StringBuilder("create database mysql;\nuse mysql;\n");
            for (String part : MariaDbBinaries.BOOTSTRAP) {
                script.append(Files.readString(binaries.resolve(part))).append('\n');
            }
            script.append(OWN_ACCOUNTS.formatted(folder.password()));
            List<String> command = new ArrayList<>(server(data));
            command.addAll(List.of("--bootstrap", "--skip-networking", "--log-warnings=0"));
            Command.Result result = new Command(command, folder.root(), script.toString()).run();
            if (!result.ok()) {
                throw new EmbeddedServerException(
                        "MariaDB could not create its system tables in " + folder.root() + ".",
                        result.output(),
                        MissingLibrary.adviceFor(result.output())
                                .orElse("Check that the folder is writable and the disk is not full."));
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot create " + data + ".", "Give this user access to it.", e);
        }
    }

    @Override
    public String launchLine(int port) {
        return String.join(" ", command(port));
    }

    @Override
    public ServerProcess launch(int port) {
        // In a session of its own, so that Ctrl-C in a terminal reaches us and not it.
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(command(port));
        try {
            Process process = Command.builder(words, folder.root())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .start();
            Patience.upTo(START_PATIENCE).until(() -> answers(port) || !process.isAlive());
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot run " + words.get(1) + ".", "Install util-linux.", e);
        }
        Optional<ServerProcess> running = running();
        if (running.isPresent() && answers(port)) {
            return running.get();
        }
        String log = folder.logTail();
        throw new EmbeddedServerException(
                "MariaDB in " + folder.root() + " did not start on port " + port + ".",
                log,
                MissingLibrary.adviceFor(log).orElse("The log tells why: " + folder.log() + "."));
    }

    @Override
    public Optional<ServerProcess> running() {
        return ServerProcess.fromPidFile(pidFile(), "mariadbd", folder.data());
    }

    /** The server speaks first: a packet whose fifth byte is the version of its protocol. */
    @Override
    public boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            byte[] greeting = new byte[5];
            new DataInputStream(socket.getInputStream()).readFully(greeting);
            return greeting[4] == PROTOCOL;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void clearLeftovers() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot delete " + pidFile() + ".", "Delete it by hand.", e);
        }
    }

    @Override
    public String stopSignal() {
        return "TERM";
    }

    @Override
    public String lastResortSignal() {
        return "KILL";
    }

    private Path pidFile() {
        return folder.data().resolve("mariadbd.pid");
    }

    private List<String> server(Path data) {
        List<String> words = new ArrayList<>(List.of(
                binaries.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + data,
                "--lc-messages-dir=" + binaries.resolve("share"),
                "--innodb-buffer-pool-size=" + (forTests ? "32M" : "128M"),
                "--innodb-log-file-size=" + (forTests ? "16M" : "64M")));
        if (RunAs.currentUid() == 0) {
            words.add("--user=root");
        }
        return words;
    }

    private List<String> command(int port) {
        List<String> words = new ArrayList<>(server(folder.data()));
        words.addAll(List.of(
                "--port=" + port,
                "--bind-address=" + Ports.HOST,
                "--socket=" + socket(),
                "--pid-file=" + pidFile(),
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--max-connections=300"));
        // Without skip-ssl the server spends up to 40 s on making a key that nobody on 127.0.0.1 needs.
        words.addAll(tls.map(files -> List.of(
                        "--ssl-cert=" + files.certificate(),
                        "--ssl-key=" + files.key(),
                        "--ssl-ca=" + files.authority()))
                .orElse(List.of("--skip-ssl")));
        words.addAll(
                forTests
                        ? List.of("--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite", "--sync-frm=0")
                        : List.of("--innodb-flush-log-at-trx-commit=1"));
        return words;
    }

    /** The path of a socket may have 107 bytes; a data folder may be deeper than that. */
    private String socket() {
        return Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "sluice-" + Integer.toHexString(folder.root().hashCode()) + ".sock")
                .toString();
    }
}
