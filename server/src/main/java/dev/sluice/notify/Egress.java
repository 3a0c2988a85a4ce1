package dev.sluice.notify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * The way out over HTTP: checked addresses only ({@link GuardedNames}), no redirects, no proxy, no cookies, no second
 * try, and an end to each call.
 *
 * <p>Apache's client, because the JDK's resolves names itself: it offers no way to connect to the address that was
 * checked and still verify the certificate against the name.
 */
@Component
class Egress implements AutoCloseable {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int MOST_CONNECTIONS = 64;

    private final EgressSettings settings;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("egress-deadlines").factory());

    Egress(EgressSettings settings) {
        this.settings = settings;
        Timeout timeout = Timeout.of(settings.timeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedNames(settings.allowPrivate()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Sluice")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * Posts and waits for the answer, whatever its status.
     *
     * @throws EgressRefused when the address may not be sent to
     * @throws IOException when there was no answer in time
     */
    Answer post(Outgoing outgoing) throws IOException {
        HttpPost request = new HttpPost(outgoing.url());
        outgoing.headers().forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(outgoing.body(), ContentType.APPLICATION_JSON));
        Future<?> deadline = deadlines.schedule(
                request::abort, settings.timeout().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, Egress::answer);
        } finally {
            deadline.cancel(false);
        }
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), "");
        }
        InputStream body = entity.getContent();
        byte[] bytes = body.readNBytes(LONGEST_ANSWER);
        // The client reads the rest and forgets it; the deadline ends an endless one.
        return new Answer(response.getCode(), new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    /** What the receiver said; its first 64 KiB. */
    record Answer(int status, String body) {}
}
