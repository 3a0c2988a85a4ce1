package dev.sluice.web;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * A POST with an {@code Idempotency-Key} is done once: who sends it again with the same body gets the same answer.
 * Kept for a day. Only good answers are kept, so that what failed can be tried again.
 */
@Component
class Idempotency implements HandlerInterceptor {
    static final String HEADER = "Idempotency-Key";
    static final String BEGUN = Idempotency.class.getName();
    private static final String REPEATED = "Idempotency-Replayed";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final AnswerStore store;
    private final InstantSource clock;

    Idempotency(AnswerStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String header = request.getHeader(HEADER);
        Optional<Actor> actor = Call.of(request).knownActor();
        if (header == null || !request.getMethod().equals("POST") || actor.isEmpty() || readsOnly(handler)) {
            return true;
        }
        check(header, handler);
        AnswerStore.Key key = new AnswerStore.Key(actor.get().name(), header);
        byte[] hash = hash(request);
        Instant now = clock.instant();
        store.forgetBefore(now.minus(KEPT));
        if (store.begin(key, hash, now)) {
            request.setAttribute(BEGUN, key);
            return true;
        }
        repeat(key, hash, response);
        return false;
    }

    /** Nothing is done that could be done twice, and what is read again shall be fresh. */
    private static boolean readsOnly(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(ReadsOnly.class);
    }

    private static void check(String header, Object handler) {
        if (!KEY.matcher(header).matches()) {
            throw Problem.user(
                    "web.idempotencyKeyInvalid", "An idempotency key has 1 to 200 visible ASCII characters.");
        }
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(SecretAnswer.class)) {
            throw Problem.user("web.idempotencyRefused", "This call cannot be repeated under a key.")
                    .because("Its answer holds a secret, which is kept nowhere.")
                    .next("Leave " + HEADER + " out.");
        }
    }

    private void repeat(AnswerStore.Key key, byte[] hash, HttpServletResponse response) throws IOException {
        Optional<AnswerStore.Known> known = store.find(key);
        if (known.isPresent() && !known.get().sameRequest(hash)) {
            throw Problem.user(HttpStatuses.KEY_REUSED, "This idempotency key was used for another request.")
                    .next("Use a new key for each thing that you want to be done.");
        }
        AnswerStore.Answer answer = known.flatMap(AnswerStore.Known::answer)
                .orElseThrow(() -> Problem.conflict("web.idempotencyUnknown", "The call with this key has not ended.")
                        .because("It still runs, or its server died while it ran: what came of it is not known.")
                        .next("Wait and try again; if it stays, look whether it was done before you use a new key."));
        response.setStatus(answer.status());
        response.setHeader(REPEATED, "true");
        answer.contentType().ifPresent(response::setContentType);
        answer.etag().ifPresent(etag -> response.setHeader("ETag", etag));
        response.getOutputStream().write(answer.body());
    }

    /** Called when the answer is complete. */
    void finish(AnswerStore.Key key, int status, HttpServletResponse response, byte[] body) {
        if (status >= 200 && status < 300) {
            store.finish(
                    key,
                    new AnswerStore.Answer(
                            status,
                            Optional.ofNullable(response.getContentType()),
                            Optional.ofNullable(response.getHeader("ETag")),
                            body));
        } else {
            store.forget(key);
        }
    }

    private static byte[] hash(HttpServletRequest request) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            CallRequest call = WebUtils.getNativeRequest(request, CallRequest.class);
            if (call != null) {
                digest.update(call.body());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
