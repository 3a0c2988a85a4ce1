package dev.sluice.issue;

import dev.sluice.kernel.Problem;
import java.util.List;

/**
 * What people write into an issue.
 *
 * @param title 1 to 200 characters
 * @param description at most 100,000 characters; Markdown
 * @param labels at most 20, each 1 to 64 characters
 */
public record IssueText(String title, String description, List<String> labels) {
    private static final int TITLE = 200;
    private static final int DESCRIPTION = 100_000;
    private static final int LABELS = 20;
    private static final int LABEL = 64;

    public IssueText {
        title = title.strip();
        labels = labels.stream().map(String::strip).distinct().sorted().toList();
        if (title.isEmpty() || title.length() > TITLE) {
            throw Problem.user("issue.titleInvalid", "An issue has a title of 1 to " + TITLE + " characters.")
                    .next("Say in one line what shall change.");
        }
        if (description.length() > DESCRIPTION) {
            throw Problem.user("issue.descriptionTooLong", "A description has at most " + DESCRIPTION + " characters.");
        }
        if (labels.size() > LABELS || labels.stream().anyMatch(l -> l.isEmpty() || l.length() > LABEL)) {
            throw Problem.user(
                    "issue.labelsInvalid",
                    "An issue has at most " + LABELS + " labels of 1 to " + LABEL + " characters.");
        }
    }
}
