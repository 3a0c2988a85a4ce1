package dev.sluice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How PostgreSQL is initialised, started and recognised. */
record PostgresKind(ServerFolder folder, Path binaries, RunAs runAs, boolean forTests, Optional<ServerTls.OnDisk> tls)
        implements ServerKind {
    static final String SUPERUSER = "sluice";

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void initialise(Path data, Path passwordFile) {
        List<String> command = new ArrayList<>(runAs.command(
                program("initdb"),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorts the same on every machine, whatever its C library.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (forTests) {
            command.add("--no-sync");
        }
        Command.Result result = new Command(command, folder.root()).run();
        if (!result.ok()) {
            throw new EmbeddedServerException(
                    "initdb could not create a PostgreSQL in " + folder.root() + ".",
                    result.output(),
                    MissingLibrary.adviceFor(result.output())
                            .orElse("Check that the folder is writable and the disk is not full."));
        }
    }

    @Override
    public String launchLine(int port) {
        return program("postgres") + " " + options(port);
    }

    @Override
    public ServerProcess launch(int port) {
        // Through pg_ctl, which puts the server into a session of its own: Ctrl-C in a terminal reaches us, not it.
        Command.Result result = new Command(
                        runAs.command(
                                program("pg_ctl"),
                                "start",
                                "-w",
                                "-t",
                                "90",
                                "-D",
                                folder.data().toString(),
                                "-l",
                                folder.log().toString(),
                                "-o",
                                options(port)),
                        folder.root())
                .run();
        Optional<ServerProcess> process = running();
        if (result.ok() && process.isPresent()) {
            return process.get();
        }
        String log = result.output() + folder.logTail();
        throw new EmbeddedServerException(
                "PostgreSQL in " + folder.root() + " did not start on port " + port + ".",
                log,
                MissingLibrary.adviceFor(log).orElse("The log tells why: " + folder.log() + "."));
    }

    @Override
    public Optional<ServerProcess> running() {
        return ServerProcess.fromPidFile(pidFile(), "postgres", folder.data());
    }

    /** The pid file's eighth line is the server's own word on its state. */
    @Override
    public boolean answers(int port) {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.size() > 7 && lines.get(7).strip().equals("ready");
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * PostgreSQL refuses to start when the pid in a stale file now belongs to any other process. A file whose process
     * is gone is left to PostgreSQL, which also looks for surviving back ends.
     */
    @Override
    public void clearLeftovers() {
        try {
            if (ServerProcess.isPidInUse(pidFile())) {
                Files.deleteIfExists(pidFile());
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot delete " + pidFile() + ".", "Delete it by hand.", e);
        }
    }

    /** Fast shutdown: clients are cut off, transactions rolled back, files clean. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public String lastResortSignal() {
        return "QUIT";
    }

    private Path pidFile() {
        return folder.data().resolve("postmaster.pid");
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private String options(int port) {
        String always = "-p " + port + " -c listen_addresses=" + Ports.HOST + " -c unix_socket_directories="
                + " -c timezone=UTC -c log_timezone=UTC"
                + tls.map(files -> " -c ssl=on -c ssl_cert_file=" + files.certificate() + " -c ssl_key_file="
                                + files.key() + " -c ssl_ca_file=" + files.authority())
                        .orElse("");
        return forTests
                ? always + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB"
                        + " -c max_connections=200 -c io_method=sync -c max_wal_size=512MB"
                : always + " -c fsync=on";
    }
}
