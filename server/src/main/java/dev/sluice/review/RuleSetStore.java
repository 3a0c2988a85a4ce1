package dev.sluice.review;

import dev.sluice.project.ProjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code review.rule_set}. */
@Component
class RuleSetStore {
    private final JdbcClient jdbc;

    RuleSetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RuleSetText> find(ProjectId project) {
        return jdbc.sql("select yaml, version from review.rule_set where project = :project")
                .param("project", project.value())
                .query((row, n) -> new RuleSetText(row.getString("yaml"), row.getLong("version")))
                .optional();
    }

    /** @return false when the saved rule set is not of the expected version */
    boolean save(ProjectId project, RuleSetText text, long expected, String actor, Instant now) {
        return jdbc.sql("""
                        insert into review.rule_set (project, yaml, updated_at, updated_by, version)
                        values (:project, :yaml, :now, :actor, :version)
                        on conflict (project) do update
                        set yaml = excluded.yaml, updated_at = excluded.updated_at,
                            updated_by = excluded.updated_by, version = excluded.version
                        where review.rule_set.version = :expected
                        """)
                        .param("project", project.value())
                        .param("yaml", text.yaml())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("actor", actor)
                        .param("version", text.version())
                        .param("expected", expected)
                        .update()
                == 1;
    }
}
