package dev.sluice.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.sluice.kernel.Problem;
import java.util.regex.Pattern;

/** The name of a project in paths: 2 to 40 lower-case letters, digits and dashes, starting with a letter. */
public record ProjectId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");

    /** @throws Problem when the form is wrong */
    @JsonCreator
    public ProjectId {
        if (!FORM.matcher(value).matches()) {
            throw Problem.user("project.idInvalid", "'" + value + "' cannot be the id of a project.")
                    .because("An id has 2 to 40 lower-case letters, digits and dashes and starts with a letter.");
        }
    }

    /** {@code projects/plant}. */
    public String resourceName() {
        return "projects/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
