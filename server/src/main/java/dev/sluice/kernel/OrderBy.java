package dev.sluice.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order that a list is asked for, as AIP-132 writes it: {@code bytes}, {@code bytes desc}.
 *
 * @param field of the items; empty for the order that is usual for the list
 */
public record OrderBy(String field, boolean descending) {
    public static final OrderBy USUAL = new OrderBy("", false);

    private static final Pattern FORM = Pattern.compile("([a-zA-Z]+)(?:\\s+(asc|desc))?");

    /** @throws Problem when it is not one field and, at most, a direction */
    public static OrderBy parse(String text) {
        if (text.isBlank()) {
            return USUAL;
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw Problem.user("web.orderByInvalid", "'" + text + "' is no order.")
                    .because("A list is ordered by one field; what ties is ordered by name or number.")
                    .next("Write the field, and 'desc' after it for the other way round: bytes desc.");
        }
        return new OrderBy(form.group(1), "desc".equals(form.group(2)));
    }

    @Override
    public String toString() {
        return descending ? field + " desc" : field;
    }
}
