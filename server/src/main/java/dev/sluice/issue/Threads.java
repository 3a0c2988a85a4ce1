package dev.sluice.issue;

import dev.sluice.issue.Comment.Anchor;
import dev.sluice.issue.Comment.Resolution;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to threads: what people say about the lines of an issue's scripts, until it is settled. */
@Component
public class Threads {
    /** Characters of a line that are kept with what is said about it. */
    private static final int QUOTE = 500;

    private final CommentStore store;
    private final Comments comments;
    private final Issues issues;
    private final ScriptLines lines;
    private final InstantSource clock;

    Threads(CommentStore store, Comments comments, Issues issues, ScriptLines lines, InstantSource clock) {
        this.store = store;
        this.comments = comments;
        this.issues = issues;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Begins a thread at a line.
     *
     * @param script digest of a script that a plan of the issue holds, or held
     * @param line from 1
     */
    @Transactional
    public Comment begin(Actor actor, IssueId id, String script, int line, String body) {
        Issue issue = issues.get(id);
        String said = lines.find(issue.uid(), script, line)
                .orElseThrow(() -> Problem.user("issue.lineUnknown", "There is no line " + line + " in " + script + ".")
                        .because("No plan of " + id.name() + " holds such a script, or it is shorter.")
                        .next("Look at the plan as it is now.")
                        .with("field", "anchor"));
        String quote = said.length() > QUOTE ? said.substring(0, QUOTE) : said;
        return comments.add(actor, issue, body, Optional.of(new Anchor(script, line, quote)), Optional.empty());
    }

    /** Answers in a thread; a settled one is open again. */
    @Transactional
    public Comment reply(Actor actor, IssueId id, UUID to, String body) {
        Issue issue = issues.get(id);
        Comment thread = thread(issue, to);
        store.resolve(thread.id(), Optional.empty());
        return comments.add(actor, issue, body, Optional.empty(), Optional.of(thread.id()));
    }

    /** Settles a thread; settling it again changes nothing. */
    @Transactional
    public Comment resolve(Actor actor, IssueId id, UUID comment) {
        Comment thread = thread(issues.get(id), comment);
        if (thread.resolved().isEmpty()) {
            store.resolve(thread.id(), Optional.of(new Resolution(actor.name(), clock.instant())));
        }
        return thread(issues.get(id), comment);
    }

    /** Takes a settled thread up again. */
    @Transactional
    public Comment reopen(IssueId id, UUID comment) {
        store.resolve(thread(issues.get(id), comment).id(), Optional.empty());
        return thread(issues.get(id), comment);
    }

    private Comment thread(Issue issue, UUID comment) {
        return store.find(issue.uid(), comment)
                .filter(found -> found.anchor().isPresent())
                .orElseThrow(() -> Problem.notFound(
                        "issue.threadNotFound", "No thread of " + issue.id().name() + " begins with " + comment + "."));
    }
}
