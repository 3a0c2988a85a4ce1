package dev.sluice.notify;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMTP server that mail leaves by.
 *
 * @param host absent: this installation sends no mail
 * @param from the sender's address; needed
 * @param username absent: without signing in
 * @param timeout to connect, and for each answer
 */
@ConfigurationProperties("sluice.mail")
record MailSettings(
        Optional<String> host,
        @DefaultValue("587") int port,
        Optional<String> from,
        Optional<String> username,
        Optional<String> password,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("10s") Duration timeout) {

    /** How the connection is protected; there is no "if the server likes". */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    boolean ready() {
        return host.isPresent() && from.isPresent();
    }

    @Override
    public String toString() {
        return "MailSettings[" + host.orElse("none") + ":" + port + "]";
    }
}
