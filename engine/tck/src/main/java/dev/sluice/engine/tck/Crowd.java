package dev.sluice.engine.tck;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Clients that stand before a port where nobody accepts, until no more fit in. */
record Crowd(List<Socket> clients) implements AutoCloseable {
    private static final int LARGEST = 64;
    private static final int PATIENCE_MILLIS = 250;

    static Crowd before(int port) throws IOException {
        List<Socket> clients = new ArrayList<>();
        while (clients.size() < LARGEST) {
            Socket client = new Socket();
            clients.add(client);
            try {
                client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            } catch (SocketTimeoutException full) {
                break;
            }
        }
        return new Crowd(clients);
    }

    int size() {
        return clients.size();
    }

    @Override
    public void close() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }
}
