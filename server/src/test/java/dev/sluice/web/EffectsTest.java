package dev.sluice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.kernel.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** What a call may commit. */
class EffectsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final List<Object> told = new ArrayList<>();
    private final Effects effects = new Effects(new CallReports(CLOCK, told::add), told::add);

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whatChangesIsTold() throws NoSuchMethodException {
        called("change");

        effects.beforeCommit(new SimpleTransactionStatus());

        assertThat(told).hasOnlyElementsOfType(CallTakesEffect.class).hasSize(1);
    }

    @Test
    void whatSaysThatItOnlyReadsCannotCommitAChange() throws NoSuchMethodException {
        called("read");

        assertThatThrownBy(() -> effects.beforeCommit(new SimpleTransactionStatus()))
                .isInstanceOfSatisfying(
                        Problem.class, bug -> assertThat(bug.code()).isEqualTo("web.changesAfterAll"));
        assertThat(told).isEmpty();
    }

    private void called(String handler) throws NoSuchMethodException {
        var method = new HandlerMethod(this, getClass().getDeclaredMethod(handler));
        var request = new MockHttpServletRequest("POST", "/v1/things:" + handler);
        request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, method);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, request.getRequestURI());
        new Call("request", Instant.EPOCH, "127.0.0.1").attachTo(request);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        effects.preHandle(request, new MockHttpServletResponse(), method);
    }

    void change() {}

    @ReadsOnly
    void read() {}
}
