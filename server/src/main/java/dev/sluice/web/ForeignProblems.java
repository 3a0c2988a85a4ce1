package dev.sluice.web;

import dev.sluice.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns the framework's exceptions into problems that a caller can act on. */
final class ForeignProblems {
    private ForeignProblems() {}

    static Problem of(Exception failure, HttpServletRequest request) {
        Optional<Problem> inside = cause(failure, Problem.class);
        if (inside.isPresent()) {
            return inside.get();
        }
        Optional<CallRequest.BodyTooLarge> tooLarge = cause(failure, CallRequest.BodyTooLarge.class);
        if (tooLarge.isPresent()) {
            return bodyTooLarge(tooLarge.get().limit());
        }
        return switch (failure) {
            case HttpMessageNotReadableException unread -> BodyProblems.of(unread);
            case NoResourceFoundException _ -> noRoute(request);
            case HttpRequestMethodNotSupportedException wrong -> method(wrong, request);
            case HttpMediaTypeNotSupportedException _ -> mediaType(request);
            case HttpMediaTypeNotAcceptableException _ ->
                Problem.user(HttpStatuses.NOT_ACCEPTABLE, "This route cannot answer in the form that Accept asks for.")
                        .next("Accept application/json.");
            case MethodArgumentTypeMismatchException mismatch -> parameter(mismatch);
            case MissingServletRequestParameterException missing ->
                Problem.user(
                                "web.parameterMissing",
                                "The query parameter '" + missing.getParameterName() + "' is missing.")
                        .with("parameter", missing.getParameterName());
            case MissingRequestValueException missing ->
                Problem.user("web.valueMissing", "The request lacks a value: " + missing.getMessage());
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ ->
                Problem.upstream("web.storeBusy", "The metadata store gives no connection.")
                        .because("Every connection is in use, or the store does not answer.")
                        .next("Try again in a moment; if it stays, look at the store and at /actuator/health.")
                        .causedBy(failure);
            default ->
                Problem.bug("web.unexpected", "Sluice failed to answer this request.")
                        .next("Try again; if it stays, give the request id to your administrator.")
                        .causedBy(failure);
        };
    }

    static Problem bodyTooLarge(long limit) {
        return Problem.limit(HttpStatuses.BODY_TOO_LARGE, "The body is longer than this route allows.")
                .because("The limit is " + limit + " bytes.")
                .with(HttpStatuses.LIMIT_BYTES, limit);
    }

    private static Problem noRoute(HttpServletRequest request) {
        return Problem.notFound(
                        HttpStatuses.NO_ROUTE,
                        "There is no " + request.getMethod() + " " + request.getRequestURI() + " here.")
                .next("Look at /docs/api for the routes.");
    }

    private static Problem method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        String allowed = Optional.ofNullable(wrong.getSupportedMethods())
                .map(methods -> String.join(", ", methods))
                .orElse("none");
        return Problem.user(
                        HttpStatuses.METHOD,
                        request.getRequestURI() + " does not understand " + wrong.getMethod() + ".")
                .next("It understands: " + allowed + ".");
    }

    private static Problem mediaType(HttpServletRequest request) {
        return Problem.user(
                        HttpStatuses.MEDIA_TYPE,
                        "This route does not read bodies of type " + request.getContentType() + ".")
                .next("Send application/json.");
    }

    private static Problem parameter(MethodArgumentTypeMismatchException mismatch) {
        return Problem.user(
                        "web.parameterInvalid",
                        "'" + mismatch.getValue() + "' is not a value for '" + mismatch.getName() + "'.")
                .next(values(mismatch.getRequiredType()))
                .with("parameter", mismatch.getName());
    }

    private static String values(@Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? "Values here: "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                        + "."
                : "/docs/api shows what it takes.";
    }

    static <T extends Throwable> Optional<T> cause(@Nullable Throwable failure, Class<T> kind) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }
}
