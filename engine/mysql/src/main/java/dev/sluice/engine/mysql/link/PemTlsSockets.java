package dev.sluice.engine.mysql.link;

import dev.sluice.engine.Target;
import dev.sluice.engine.kit.PemTls;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.ExceptionFactory;
import org.mariadb.jdbc.plugin.TlsSocketPlugin;

/**
 * Makes the driver's TLS sockets from the PEM text of the target. The driver itself takes keys from files only, and
 * keys shall not touch the disk; nor do they go through its properties, which it keeps and prints. Public because
 * {@link java.util.ServiceLoader} makes it; works only inside of {@link #using}.
 */
public final class PemTlsSockets implements TlsSocketPlugin {
    static final String TYPE = "sluice-pem";
    private static final String STATE = "08000";
    private static final ScopedValue<Target> TARGET = ScopedValue.newInstance();

    /** Opens a connection on this thread. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    static Connection using(Target target, Opening opening) throws SQLException {
        return ScopedValue.where(TARGET, target).call(opening::open);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public TrustManager[] getTrustManager(Configuration configuration, ExceptionFactory exceptions, HostAddress host)
            throws SQLException {
        try {
            return PemTls.trust(TARGET.get().tls());
        } catch (GeneralSecurityException e) {
            throw new SQLException(e.getMessage(), STATE, e);
        }
    }

    @Override
    public KeyManager[] getKeyManager(Configuration configuration, ExceptionFactory exceptions) throws SQLException {
        try {
            return PemTls.keys(TARGET.get().tls());
        } catch (GeneralSecurityException e) {
            throw new SQLException(e.getMessage(), STATE, e);
        }
    }

    @Override
    public SSLSocket createSocket(Socket socket, SSLSocketFactory factory) throws IOException {
        Target target = TARGET.get();
        return PemTls.onto(factory, target.tls().mode(), socket, target.host(), target.port());
    }

    /** The handshake has checked the host name already. */
    @Override
    public void verify(String host, SSLSession session, long serverThread) {}
}
