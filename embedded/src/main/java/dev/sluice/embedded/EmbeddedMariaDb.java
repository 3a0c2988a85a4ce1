package dev.sluice.embedded;

import java.nio.file.Path;

/**
 * A MariaDB server of our own, on 127.0.0.1 only, with a password of its own; for the demo and for tests.
 *
 * <p>Closing stops it fast: clients are cut off, files are clean.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private final ServerRun run;
    private final String password;
    private final Path programs;

    private EmbeddedMariaDb(ServerRun run, Path programs) {
        this.run = run;
        this.programs = programs;
        this.password = run.password();
    }

    /** The server that lives, or shall live, in the folder. */
    public static Launcher at(Path folder) {
        return new Launcher(LaunchSettings.at(folder));
    }

    /** Settings on the way to a start; each call gives a new one. */
    public static final class Launcher {
        private final LaunchSettings settings;

        private Launcher(LaunchSettings settings) {
            this.settings = settings;
        }

        /** The port on 127.0.0.1; any free one (or an orphan's) when not called. */
        public Launcher port(int port) {
            return new Launcher(settings.withPort(port));
        }

        /** Fast and small, and not safe: data may be lost when the machine fails. */
        public Launcher forTests() {
            return new Launcher(settings.withoutDurability());
        }

        /** No shutdown hook: the caller closes it, after whatever uses it. */
        public Launcher stoppedByCaller() {
            return new Launcher(settings.withoutHook());
        }

        /** Speaks TLS to those who ask for it; without this it speaks none. */
        public Launcher tls(ServerTls shown) {
            return new Launcher(settings.withTls(shown));
        }

        /** Where unpacked binaries are kept, instead of the user's cache folder. */
        public Launcher cache(Path folder) {
            return new Launcher(settings.withCache(folder));
        }

        /**
         * Starts it, or adopts the one that a killed JVM left.
         *
         * @throws EmbeddedServerException when another process uses the folder, the port is taken, or the server fails
         */
        public EmbeddedMariaDb start() {
            return start(RunAs.asIs());
        }

        EmbeddedMariaDb start(RunAs runAs) {
            Path binaries =
                    MariaDbBinaries.unpackedIn(new BinaryCache(settings.cache().orElseGet(runAs::defaultCache)));
            ServerFolder folder = ServerFolder.open(settings.folder());
            ServerKind kind = new MariaDbKind(
                    folder,
                    binaries,
                    runAs,
                    settings.forTests(),
                    settings.tls().map(tls -> tls.writtenTo(folder, runAs)));
            return new EmbeddedMariaDb(ServerRun.start(kind, folder, runAs, settings), binaries.resolve("bin"));
        }
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
        return MariaDbKind.SUPERUSER;
    }

    /** The superuser's password; generated at the first start, the same ever after. */
    public String password() {
        return password;
    }

    /** Without user and password; the empty name means no database. */
    public String jdbcUrl(String database) {
        return "jdbc:mariadb://" + Ports.HOST + ":" + port() + "/" + database;
    }

    /** The server's main process. */
    public long pid() {
        return run.pid();
    }

    /** The folder of the engine's own programs: {@code mariadb}, {@code mariadb-dump}. */
    public Path programs() {
        return programs;
    }

    /** Whether an earlier JVM, since killed, had started it. */
    public boolean adopted() {
        return run.adopted();
    }

    @Override
    public void close() {
        run.close();
    }
}
