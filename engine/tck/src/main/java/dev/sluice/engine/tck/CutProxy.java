package dev.sluice.engine.tck;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and its server and cuts the connection once, at one message of the client: before it is
 * delivered, or after (its answer is lost). Connections made later pass, unless the cut is for good.
 */
public final class CutProxy implements AutoCloseable {
    /** Reads one whole message of a client. */
    @FunctionalInterface
    public interface Framing {
        /**
         * @param first whether it is the first of its connection
         * @throws EOFException when the client has gone
         */
        byte[] next(InputStream client, boolean first) throws IOException;
    }

    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final Framing framing;
    private final int cutAt;
    private final boolean deliver;
    private final boolean forGood;
    private final AtomicInteger messages = new AtomicInteger();

    /**
     * @param cutAt number of the message, from 0; negative: never
     * @param forGood whether no connection is let through after the cut: the runner is dead, not only its connection
     */
    public CutProxy(String host, int port, Framing framing, int cutAt, boolean deliver, boolean forGood)
            throws IOException {
        this.host = host;
        this.port = port;
        this.framing = framing;
        this.cutAt = cutAt;
        this.deliver = deliver;
        this.forGood = forGood;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** How many messages clients have sent so far. */
    public int messages() {
        return messages.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> forward(client, server));
                Thread.ofVirtual().start(() -> answer(client, server));
            }
        } catch (IOException e) {
            // The listener was closed: the test is over.
            return;
        }
    }

    private void forward(Socket client, Socket server) {
        try (client;
                server) {
            OutputStream out = server.getOutputStream();
            boolean first = true;
            while (true) {
                byte[] message = framing.next(client.getInputStream(), first);
                first = false;
                boolean cut = messages.getAndIncrement() == cutAt;
                if (cut && forGood) {
                    listening.close();
                }
                if (cut && !deliver) {
                    return;
                }
                if (cut) {
                    // Deaf first: no answer may slip through to the client.
                    client.close();
                }
                out.write(message);
                out.flush();
                if (cut) {
                    return;
                }
            }
        } catch (IOException e) {
            // One side has gone, and with it the other.
            return;
        }
    }

    private static void answer(Socket client, Socket server) {
        try (client;
                server) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // One side has gone, and with it the other.
            return;
        }
    }
}
