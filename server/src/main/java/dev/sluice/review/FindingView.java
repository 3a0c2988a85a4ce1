package dev.sluice.review;

import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import io.swagger.v3.oas.annotations.media.Schema;

/** A finding as the API shows it, wherever it does. Lines and columns count from 1, columns in UTF-16 units. */
@Schema(name = "Finding")
public record FindingView(
        String rule, Level level, int statement, int line, int column, int endLine, int endColumn, String message) {
    public static FindingView of(Finding f) {
        return new FindingView(
                f.rule(),
                f.level(),
                f.statement(),
                f.at().start().line(),
                f.at().start().column(),
                f.at().end().line(),
                f.at().end().column(),
                f.message());
    }
}
