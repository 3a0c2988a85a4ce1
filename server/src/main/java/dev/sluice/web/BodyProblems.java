package dev.sluice.web;

import dev.sluice.kernel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, and where. */
final class BodyProblems {
    private static final String FIELD = "field";

    private BodyProblems() {}

    static Problem of(HttpMessageNotReadableException unread) {
        return ForeignProblems.cause(unread, JacksonException.class)
                .map(BodyProblems::of)
                .orElseGet(() -> Problem.user("web.bodyMissing", "This route needs a JSON body, and there is none.")
                        .next("Send a JSON object; /docs/api shows its fields."));
    }

    private static Problem of(JacksonException failure) {
        String field = path(failure.getPath());
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                Problem.user("web.unknownField", "There is no field '" + field + "' here.")
                        .next("Fields here: " + known(unknown) + ".")
                        .with(FIELD, field);
            case InvalidFormatException invalid ->
                Problem.user("web.invalidValue", "'" + invalid.getValue() + "' is not a value for '" + field + "'.")
                        .because(invalid.getOriginalMessage())
                        .with(FIELD, field);
            case MismatchedInputException mismatch
            when isMissing(mismatch.getOriginalMessage()) ->
                Problem.user("web.fieldMissing", "The field '" + field + "' is missing.")
                        .next("Give it a value; /docs/api shows which fields are required.")
                        .with(FIELD, field);
            case MismatchedInputException mismatch ->
                Problem.user("web.invalidValue", "The body does not have the expected form at '" + field + "'.")
                        .because(mismatch.getOriginalMessage())
                        .with(FIELD, field);
            case StreamReadException malformed -> malformed(malformed);
            default ->
                Problem.user("web.malformedJson", "The body is not readable as JSON.")
                        .because(failure.getOriginalMessage());
        };
    }

    /** As Jackson says it of components that are objects, and of those that are numbers or booleans. */
    private static boolean isMissing(String message) {
        return message.startsWith("Null value for") || message.startsWith("Cannot map `null` into type");
    }

    private static Problem malformed(StreamReadException malformed) {
        String message = malformed.getOriginalMessage();
        Problem problem = message.contains("UTF-8")
                ? Problem.user("web.invalidUtf8", "The body is not valid UTF-8.")
                        .next("Save the text as UTF-8 and send it again.")
                : Problem.user("web.malformedJson", "The body is not JSON.").because(message);
        TokenStreamLocation at = malformed.getLocation();
        return at == null || at.getLineNr() < 0
                ? problem
                : problem.with("line", at.getLineNr()).with("column", at.getColumnNr());
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return Optional.ofNullable(unknown.getKnownPropertyIds()).stream()
                .flatMap(ids -> ids.stream().map(Object::toString))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
