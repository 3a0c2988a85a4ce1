package dev.sluice.notify;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may leave this server.
 *
 * @param allowPrivate loopback and private addresses are allowed, and plain http
 * @param timeout to connect, and again until the answer begins; after twice as long the whole call is given up
 */
@ConfigurationProperties("sluice.egress")
record EgressSettings(
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("10s") Duration timeout) {}
