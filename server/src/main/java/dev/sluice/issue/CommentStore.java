package dev.sluice.issue;

import dev.sluice.issue.Comment.Anchor;
import dev.sluice.issue.Comment.Resolution;
import dev.sluice.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code issue.comment}. */
@Component
class CommentStore {
    private static final String SELECT = """
            select id, issue, author, body, created_at, script, line, quote, reply_to, resolved_by, resolved_at
            from issue.comment
            """;

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Comment comment) {
        Optional<Anchor> anchor = comment.anchor();
        jdbc.sql("""
                        insert into issue.comment (id, issue, author, body, created_at, script, line, quote, reply_to)
                        values (:id, :issue, :author, :body, :created, :script, :line, :quote, :replyTo)
                        """)
                .param("id", comment.id())
                .param("issue", comment.issue())
                .param("author", comment.author())
                .param("body", comment.body())
                .param("created", comment.createdAt().atOffset(ZoneOffset.UTC))
                .param("script", anchor.map(Anchor::script).orElse(null))
                .param("line", anchor.map(Anchor::line).orElse(null))
                .param("quote", anchor.map(Anchor::quote).orElse(null))
                .param("replyTo", comment.replyTo().orElse(null))
                .update();
    }

    Optional<Comment> find(UUID issue, UUID id) {
        return jdbc.sql(SELECT + "where id = :id and issue = :issue")
                .param("id", id)
                .param("issue", issue)
                .query(CommentStore::comment)
                .optional();
    }

    /** Oldest first. */
    List<Comment> list(UUID issue, PageRequest page) {
        return jdbc.sql(SELECT + "where issue = :issue and id > :after order by id limit :limit")
                .param("issue", issue)
                .param("after", page.key(0, UUID::fromString, new UUID(0, 0)))
                .param("limit", page.limit())
                .query(CommentStore::comment)
                .list();
    }

    /** Settles a thread; opens it when there is no resolution. */
    void resolve(UUID id, Optional<Resolution> resolution) {
        jdbc.sql("update issue.comment set resolved_by = :by, resolved_at = :at where id = :id")
                .param("by", resolution.map(Resolution::by).orElse(null))
                .param(
                        "at",
                        resolution
                                .map(each -> each.at().atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("id", id)
                .update();
    }

    private static Comment comment(ResultSet row, int n) throws SQLException {
        String script = row.getString("script");
        OffsetDateTime resolved = row.getObject("resolved_at", OffsetDateTime.class);
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("issue", UUID.class),
                row.getString("author"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                script == null
                        ? Optional.empty()
                        : Optional.of(new Anchor(script, row.getInt("line"), row.getString("quote"))),
                Optional.ofNullable(row.getObject("reply_to", UUID.class)),
                resolved == null
                        ? Optional.empty()
                        : Optional.of(new Resolution(row.getString("resolved_by"), resolved.toInstant())));
    }
}
