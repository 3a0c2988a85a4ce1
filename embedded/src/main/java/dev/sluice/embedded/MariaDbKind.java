package dev.sluice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How MariaDB is initialised, started and recognised. */
record MariaDbKind(ServerFolder folder, Path binaries, RunAs runAs, boolean forTests, Optional<ServerTls.OnDisk> tls)
        implements ServerKind {
    static final String SUPERUSER = "root";
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
        return Detached.launch(this, folder, command(port), port);
    }

    @Override
    public Optional<ServerProcess> running() {
        return ServerProcess.fromPidFile(pidFile(), "mariadbd", folder.data());
    }

    @Override
    public boolean answers(int port) {
        return Detached.greets(port);
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
                "--tmpdir=" + folder.temporary(),
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
                "--socket=" + Detached.socket(folder),
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
}
