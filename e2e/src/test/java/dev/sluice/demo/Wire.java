package dev.sluice.demo;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a browser and the server: it can be cut, and mended. */
final class Wire implements AutoCloseable {
    private final URI server;
    private final ServerSocket end;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Wire(URI server, ServerSocket end) {
        this.server = server;
        this.end = end;
    }

    static Wire to(URI server) throws IOException {
        var wire = new Wire(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(wire::accept);
        return wire;
    }

    /** What the browser is given for the server's address. */
    URI address() {
        return URI.create("http://localhost:" + end.getLocalPort());
    }

    /** Ends every connection, and lets none through until {@link #mend()}. */
    void cut() {
        cut = true;
        open.forEach(Wire::end);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket browser = end.accept();
                if (cut) {
                    end(browser);
                } else {
                    join(browser, new Socket(InetAddress.getLoopbackAddress(), server.getPort()));
                }
            } catch (IOException closed) {
                // Either this end was closed, or the server is not there: the browser sees a dead connection.
            }
        }
    }

    private void join(Socket browser, Socket there) {
        open.add(browser);
        open.add(there);
        Thread.ofVirtual().start(() -> carry(browser, there));
        Thread.ofVirtual().start(() -> carry(there, browser));
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // As it happens on networks.
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
        cut();
    }
}
