package dev.sluice.embedded;

import java.nio.file.Path;

/**
 * A MySQL server of our own, on 127.0.0.1 only, with a password of its own; for tests. Its binaries are too large to
 * come along as a jar: the caller has unpacked them.
 *
 * <p>Closing stops it fast: clients are cut off, files are clean. Data may be lost when the machine fails.
 */
public final class EmbeddedMysql implements AutoCloseable {
    private final ServerRun run;

    private EmbeddedMysql(ServerRun run) {
        this.run = run;
    }

    /**
     * Starts the server that lives, or shall live, in the folder.
     *
     * @param binaries a MySQL 8 as its makers pack it: {@code bin/mysqld}, {@code share}, {@code lib/private}
     * @throws EmbeddedServerException when another process uses the folder, or the server fails
     */
    public static EmbeddedMysql start(Path binaries, Path folder) {
        RunAs runAs = RunAs.asIs();
        ServerFolder home = ServerFolder.open(folder);
        LaunchSettings settings = LaunchSettings.at(folder).withoutDurability();
        return new EmbeddedMysql(ServerRun.start(new MysqlKind(home, binaries), home, runAs, settings));
    }

    /** Always 127.0.0.1. */
    public String host() {
        return Ports.HOST;
    }

    public int port() {
        return run.port();
    }

    /** The superuser's name. */
    public String superuser() {
        return MysqlKind.SUPERUSER;
    }

    /** The superuser's password; generated at the first start, the same ever after. */
    public String password() {
        return run.password();
    }

    @Override
    public void close() {
        run.close();
    }
}
