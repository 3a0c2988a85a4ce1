package dev.sluice.engine.kit;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Diagnosis.Result;
import dev.sluice.engine.Target;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects the steps of a {@link Diagnosis}; after the first failure nothing more is tried. */
public final class Steps {
    private final List<Diagnosis.Step> done = new ArrayList<>();
    private boolean failed;

    /** What a step found. */
    public record Found(Result result, String message, String next) {
        public static Found ok(String message) {
            return new Found(Result.OK, message, "");
        }

        public static Found warning(String message, String next) {
            return new Found(Result.WARNING, message, next);
        }

        public static Found failed(String message, String next) {
            return new Found(Result.FAILED, message, next);
        }

        public static Found skipped(String message) {
            return new Found(Result.SKIPPED, message, "");
        }
    }

    /** Tries something and says what it found. */
    @FunctionalInterface
    public interface Attempt {
        Found look();
    }

    public Steps then(String name, Attempt attempt) {
        if (failed) {
            return this;
        }
        long start = System.nanoTime();
        return add(name, attempt.look(), Duration.ofNanos(System.nanoTime() - start));
    }

    /** Notes what was found on the way, without trying anything. */
    public Steps add(String name, Found found, Duration took) {
        if (!failed) {
            done.add(new Diagnosis.Step(name, found.result(), found.message(), found.next(), took));
            failed = found.result() == Result.FAILED;
        }
        return this;
    }

    /** Takes a step back that seemed well, and what came after it: only later did it turn out to have failed. */
    public Steps instead(String name, Found found, Duration took) {
        int at = done.stream().map(Diagnosis.Step::name).toList().indexOf(name);
        if (!failed && at >= 0) {
            done.subList(at, done.size()).clear();
        }
        return add(name, found, took);
    }

    public boolean failed() {
        return failed;
    }

    public Diagnosis diagnosis() {
        return new Diagnosis(List.copyOf(done));
    }

    /** {@code resolve} and {@code connect}, the same for every server that listens on TCP. */
    public Steps reach(Target target) {
        return then("resolve", () -> resolve(target.host())).then("connect", () -> connect(target));
    }

    private static Found resolve(String host) {
        try {
            return Found.ok(host + " is " + InetAddress.getByName(host).getHostAddress() + ".");
        } catch (UnknownHostException e) {
            return Found.failed(
                    "The name " + host + " does not resolve to an address.",
                    "Check the spelling of the host, or use its IP address; the name must be known where Sluice runs.");
        }
    }

    private static Found connect(Target target) {
        String place = target.host() + ":" + target.port();
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(target.host(), target.port()),
                    Math.toIntExact(target.connectTimeout().toMillis()));
            return Found.ok("Something listens on " + place + ".");
        } catch (SocketTimeoutException e) {
            return Found.failed(
                    "Nobody answered on " + place + " within "
                            + target.connectTimeout().toMillis() + " ms.",
                    "A firewall may drop the packets, or the host is down: allow Sluice's address to this port.");
        } catch (ConnectException e) {
            return Found.failed(
                    "Nothing listens on " + place + ".",
                    "Check the port, that the server runs, and that it listens on this address and not only on localhost.");
        } catch (IOException e) {
            return Found.failed(
                    "There is no way to " + place + ": " + e.getMessage() + ".",
                    "Check routing and firewall between Sluice and the server.");
        }
    }
}
