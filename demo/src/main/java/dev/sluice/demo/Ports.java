package dev.sluice.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine that the server may listen on. */
final class Ports {
    private Ports() {}

    /** Any one that nobody listens on now. */
    static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on this machine", e);
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // Connections that just closed must not count as a listener.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
