package dev.sluice.engine.tck;

import dev.sluice.engine.Engine;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;

/** A server of its own that speaks TLS, for {@link TlsContract}. */
public interface TlsFixture {
    /** The account with a password that the server takes on any connection. */
    String ANYHOW = "anyhow";

    /** The account that the server takes with a password on encrypted connections only. */
    String ENCRYPTED = "encrypted";

    /** The account that must show a certificate of {@link #clients()} that is issued to its name. */
    String CERTIFIED = "certified";

    Engine engine();

    /** Who signed the server's certificate, which is for 127.0.0.1 and for nothing else. */
    Authority authority();

    /** Whose signature under a client's certificate the server believes. */
    Authority clients();

    /** @param host {@code 127.0.0.1}, or another name of the same machine */
    Target target(String host, String account, Tls tls);
}
