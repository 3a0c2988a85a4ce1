package dev.sluice.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.sluice.kernel.Problem;
import java.util.regex.Pattern;

/** The name of a database group in paths: 1 to 63 lower-case letters, digits and dashes, starting with a letter. */
public record DatabaseGroupId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws Problem when the form is wrong */
    @JsonCreator
    public DatabaseGroupId {
        if (!FORM.matcher(value).matches()) {
            throw Problem.user("catalog.groupIdInvalid", "'" + value + "' cannot be the id of a database group.")
                    .because("An id has 1 to 63 lower-case letters, digits and dashes and starts with a letter.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
