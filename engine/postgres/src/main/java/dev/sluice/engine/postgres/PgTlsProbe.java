package dev.sluice.engine.postgres;

import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.engine.kit.PemTls;
import dev.sluice.engine.kit.Steps.Found;
import dev.sluice.engine.kit.TlsFault;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** Asks a server for TLS before any login, so that a wrong certificate is told apart from a wrong password. */
final class PgTlsProbe {
    /** The SSLRequest message of the protocol: its length and code. */
    private static final int[] SSL_REQUEST = {8, 80877103};

    private PgTlsProbe() {}

    static Found look(Target target) {
        Tls.Mode mode = target.tls().mode();
        if (mode == Tls.Mode.DISABLE) {
            return Found.warning(
                    "TLS is off: passwords and data can be read on the way.", "Choose prefer, or better verify-full.");
        }
        int timeout = Math.toIntExact(target.connectTimeout().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(target.host(), target.port()), timeout);
            socket.setSoTimeout(timeout);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            for (int word : SSL_REQUEST) {
                out.writeInt(word);
            }
            int answer = new DataInputStream(socket.getInputStream()).read();
            return switch (answer) {
                case 'S' -> handshake(target, socket);
                case 'N' -> plain(target);
                default ->
                    Found.failed(
                            "What listens on " + target.host() + ":" + target.port() + " does not speak PostgreSQL.",
                            "Check the port.");
            };
        } catch (SSLException | GeneralSecurityException e) {
            return TlsFault.of(e, target.host())
                    .map(fault -> Found.failed(fault.message(), fault.next()))
                    .orElseThrow();
        } catch (IOException e) {
            return Found.failed(
                    "The server did not answer the TLS request: " + e.getMessage() + ".",
                    "Check that a PostgreSQL server listens on this port.");
        }
    }

    private static Found plain(Target target) {
        TlsFault none = TlsFault.serverHasNone(target.host());
        return target.tls().mode() == Tls.Mode.PREFER
                ? Found.warning(
                        "The server has no TLS: passwords and data can be read on the way.",
                        "Turn on ssl on the server, then choose verify-full.")
                : Found.failed(none.message(), none.next());
    }

    private static Found handshake(Target target, Socket socket) throws IOException, GeneralSecurityException {
        var factory = PemTls.context(target.tls()).getSocketFactory();
        try (SSLSocket secure = PemTls.onto(factory, target.tls().mode(), socket, target.host(), target.port())) {
            secure.startHandshake();
            String protocol = secure.getSession().getProtocol();
            boolean checked = target.tls().mode().compareTo(Tls.Mode.VERIFY_CA) >= 0;
            return checked
                    ? Found.ok(protocol + ", the server's certificate is trusted.")
                    : Found.ok(protocol + ", the server's certificate was not checked.");
        }
    }
}
