package dev.sluice.rules.naming;

import dev.sluice.rules.rule.Parameter;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Settings;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The form that a rule set demands of names: a regular expression, perhaps with tokens, and a length. */
final class NameForm {
    static final String PLAIN = "^[a-z]+(_[a-z]+)*$";

    private final String format;
    private final long longest;
    private final Review review;

    NameForm(Settings settings, Review review) {
        this.format = settings.text("format");
        long asked = settings.number("maxLength");
        this.longest = asked == 0 ? review.traits().longestName() : asked;
        this.review = review;
    }

    static Parameter[] parameters(String format, String... tokens) {
        return new Parameter[] {
            new Parameter.Format("format", format, List.of(tokens)), new Parameter.Number("maxLength", 64)
        };
    }

    /** Two independent checks: one name can give two findings. */
    void check(Statement statement, Range at, String what, String name) {
        check(statement, at, what, name, Map.of());
    }

    /** The same, with what the tokens of the format stand for. */
    void check(Statement statement, Range at, String what, String name, Map<String, String> tokens) {
        String expression = format;
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            expression = expression.replace("{{" + token.getKey() + "}}", Pattern.quote(token.getValue()));
        }
        if (!Pattern.compile(expression).matcher(name).find()) {
            String shown = expression.replace("\\Q", "").replace("\\E", "");
            review.report(statement, at, what(what, name) + " does not have the form " + shown);
        }
        int length = name.codePointCount(0, name.length());
        if (length > longest) {
            review.report(
                    statement, at, what(what, name) + " has " + length + " characters; " + longest + " are allowed");
        }
    }

    private static String what(String what, String name) {
        return name.isEmpty() ? "Unnamed " + what.toLowerCase(java.util.Locale.ROOT) : what + " " + name;
    }
}
