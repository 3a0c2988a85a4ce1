package dev.sluice.engine.mysql;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the executor's first connection and the server, counts the client's packets after the login, and cuts
 * at one of them: before it is delivered, or when its answer comes.
 */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int serverPort;
    private final int cutAt;
    private final boolean deliver;
    private final AtomicInteger packets = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    /** @param cutAt which packet, from 1; 0 cuts nothing */
    CuttingProxy(int serverPort, int cutAt, boolean deliver) throws IOException {
        this.listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        this.cutAt = cutAt;
        this.deliver = deliver;
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    int packets() {
        return packets.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                boolean first = connections.incrementAndGet() == 1;
                Thread.startVirtualThread(() -> toClient(server, client));
                Thread.startVirtualThread(() -> toServer(client, server, first));
            }
        } catch (IOException e) {
            // Closed: the test is over.
            return;
        }
    }

    private volatile boolean answerIsLost;

    private void toServer(Socket client, Socket server, boolean counted) {
        try (client;
                server;
                DataInputStream in = new DataInputStream(client.getInputStream())) {
            OutputStream out = server.getOutputStream();
            while (true) {
                byte[] header = in.readNBytes(4);
                if (header.length < 4) {
                    return;
                }
                int length = header[0] & 255 | (header[1] & 255) << 8 | (header[2] & 255) << 16;
                byte[] body = in.readNBytes(length);
                // A command starts a new sequence; the packets of the login do not.
                boolean cut = counted && header[3] == 0 && packets.incrementAndGet() == cutAt;
                if (cut && !deliver) {
                    return;
                }
                answerIsLost = cut;
                out.write(header);
                out.write(body);
                out.flush();
                if (cut) {
                    // The answer has time to be made, and is thrown away.
                    Thread.sleep(60);
                    return;
                }
            }
        } catch (IOException e) {
            // One side is gone: so is the other, by the try.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void toClient(Socket server, Socket client) {
        byte[] buffer = new byte[8192];
        try {
            int n = server.getInputStream().read(buffer);
            while (n > 0) {
                if (!answerIsLost) {
                    client.getOutputStream().write(buffer, 0, n);
                    client.getOutputStream().flush();
                }
                n = server.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            // Cut.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
