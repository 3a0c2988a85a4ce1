package dev.sluice.engine.postgres;

import dev.sluice.engine.Secret;
import dev.sluice.engine.Tls;
import dev.sluice.engine.kit.PemTls;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.ssl.WrappedFactory;

/**
 * Makes the driver's TLS sockets from PEM text. Public because the driver makes it by its name, from the connection's
 * properties. In {@code VERIFY_FULL} the handshake checks the host name, before the driver does so again.
 */
public final class PgTlsSocketFactory extends WrappedFactory {
    private static final String MODE = "sluice.tls.mode";
    private static final String AUTHORITY = "sluice.tls.authority";
    private static final String CERTIFICATE = "sluice.tls.certificate";
    private static final String KEY = "sluice.tls.key";

    private final Tls.Mode mode;

    /** @throws GeneralSecurityException when the PEM cannot be read */
    public PgTlsSocketFactory(Properties info) throws GeneralSecurityException {
        mode = Tls.Mode.valueOf(info.getProperty(MODE, Tls.Mode.VERIFY_FULL.name()));
        Tls tls = new Tls(
                mode,
                Optional.ofNullable(info.getProperty(AUTHORITY)),
                Optional.ofNullable(info.getProperty(CERTIFICATE)),
                Optional.ofNullable(info.getProperty(KEY)).map(Secret::new));
        factory = PemTls.context(tls).getSocketFactory();
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return PemTls.onto(factory, mode, socket, host, port);
    }

    static void describe(Tls tls, Properties info) {
        info.setProperty(MODE, tls.mode().name());
        tls.authority().ifPresent(pem -> info.setProperty(AUTHORITY, pem));
        tls.certificate().ifPresent(pem -> info.setProperty(CERTIFICATE, pem));
        tls.key().ifPresent(key -> info.setProperty(KEY, key.value()));
    }
}
