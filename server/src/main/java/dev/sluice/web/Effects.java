package dev.sluice.web;

import dev.sluice.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Watches the transactions of calls: tells {@link CallTakesEffect} within the first one that commits a change, so that
 * whoever must know of it knows in the same instant. What says that it {@link ReadsOnly} cannot commit one.
 */
@Component
class Effects implements TransactionExecutionListener, HandlerInterceptor {
    private final CallReports reports;
    private final ApplicationEventPublisher events;

    Effects(CallReports reports, ApplicationEventPublisher events) {
        this.reports = reports;
        this.events = events;
    }

    /** The last interceptor: what commits before it is bookkeeping about the asker, not what they asked for. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Call.of(request).begun(method.hasMethodAnnotation(Noted.class));
        }
        return true;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (!transaction.isReadOnly()) {
            request().ifPresent(request -> tell(transaction, request));
        }
    }

    private void tell(TransactionExecution transaction, HttpServletRequest request) {
        Call call = Call.of(request);
        if (call.awaitsEffect()) {
            reports.takingEffect(call, request).ifPresent(report -> tell(transaction, call, report));
        }
    }

    private void tell(TransactionExecution transaction, Call call, CallReport report) {
        if (report.changes()) {
            call.takesEffect(transaction);
            events.publishEvent(new CallTakesEffect(report));
        } else if (report.method().equals("POST")) {
            throw Problem.bug(
                    "web.changesAfterAll", report.route() + " says that it only reads, and would change something.");
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        request().map(Call::of).ifPresent(call -> call.settled(transaction, failure == null));
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        request().map(Call::of).ifPresent(call -> call.settled(transaction, false));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.of(here.getRequest())
                : Optional.empty();
    }
}
