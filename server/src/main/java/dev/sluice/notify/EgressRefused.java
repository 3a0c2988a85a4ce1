package dev.sluice.notify;

import java.net.UnknownHostException;

/** A name leads to an address that nothing may be sent to. Shaped as what a resolver may throw. */
final class EgressRefused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    EgressRefused(String message) {
        super(message);
    }
}
