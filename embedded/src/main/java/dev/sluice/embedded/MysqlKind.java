package dev.sluice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How MySQL is initialised, started and recognised. */
record MysqlKind(ServerFolder folder, Path binaries) implements ServerKind {
    static final String SUPERUSER = "root";
    /** Nothing is resolved, so whoever comes by TCP comes from 127.0.0.1; one statement per line. */
    private static final String OWN_ACCOUNTS = """
            alter user root@localhost identified by '%1$s';
            create user root@'127.0.0.1' identified by '%1$s';
            grant all on *.* to root@'127.0.0.1' with grant option;
            """;

    @Override
    public String name() {
        return "MySQL";
    }

    @Override
    public void initialise(Path data, Path passwordFile) {
        Path accounts = folder.root().resolve("accounts.sql");
        try {
            Files.writeString(accounts, OWN_ACCOUNTS.formatted(folder.password()));
            List<String> command = new ArrayList<>(server(data));
            command.addAll(List.of("--initialize-insecure", "--init-file=" + accounts));
            Command.Result result = new Command(command, folder.root()).run();
            if (!result.ok()) {
                throw new EmbeddedServerException(
                        "MySQL could not create its system tables in " + folder.root() + ".",
                        result.output(),
                        MissingLibrary.adviceFor(result.output())
                                .orElse("Check that the folder is writable and the disk is not full."));
            }
            Files.delete(accounts);
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot write " + accounts + ".", "Give this user access to it.", e);
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
        return ServerProcess.fromPidFile(pidFile(), "mysqld", folder.data());
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
        return folder.data().resolve("mysqld.pid");
    }

    private List<String> server(Path data) {
        List<String> words = new ArrayList<>(List.of(
                binaries.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + data,
                "--lc-messages-dir=" + binaries.resolve("share"),
                "--innodb-buffer-pool-size=64M",
                "--innodb-redo-log-capacity=32M"));
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
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--max-connections=300",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF"));
        return words;
    }
}
