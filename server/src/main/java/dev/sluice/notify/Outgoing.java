package dev.sluice.notify;

import java.net.URI;
import java.util.Map;

/** A POST that is ready to leave. */
record Outgoing(URI url, Map<String, String> headers, byte[] body) {
    Outgoing {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "Outgoing[" + url.getHost() + "]";
    }
}
