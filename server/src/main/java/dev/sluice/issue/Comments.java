package dev.sluice.issue;

import dev.sluice.issue.Comment.Anchor;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what people say about an issue. {@link Threads} is for what they say about lines of its scripts. */
@Component
public class Comments {
    private static final int LENGTH = 20_000;

    private final CommentStore store;
    private final Issues issues;
    private final Ids ids;
    private final InstantSource clock;
    private final Events events;

    Comments(CommentStore store, Issues issues, Ids ids, InstantSource clock, Events events) {
        this.store = store;
        this.issues = issues;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Says something about the issue. */
    @Transactional
    public Comment say(Actor actor, IssueId id, String body) {
        return add(actor, issues.get(id), body, Optional.empty(), Optional.empty());
    }

    /** Oldest first. */
    public Page<Comment> list(IssueId id, PageRequest page) {
        return Page.of(
                store.list(issues.get(id).uid(), page),
                page,
                comment -> PageToken.of(comment.id().toString()));
    }

    /** One more comment, wherever it stands. */
    Comment add(Actor actor, Issue issue, String body, Optional<Anchor> anchor, Optional<UUID> replyTo) {
        String text = body.strip();
        if (text.isEmpty() || text.length() > LENGTH) {
            throw Problem.user("issue.commentInvalid", "A comment has 1 to " + LENGTH + " characters.")
                    .with("field", "body");
        }
        var comment = new Comment(
                ids.next(), issue.uid(), actor.name(), text, clock.instant(), anchor, replyTo, Optional.empty());
        store.insert(comment);
        events.publish(
                actor,
                Optional.of(issue.id().project().value()),
                issue.id().name(),
                head -> new IssueCommented(head, issue));
        return comment;
    }
}
