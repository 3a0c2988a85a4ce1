package dev.sluice.change.rollout;

import dev.sluice.change.rollout.WaitingRollouts.Entry;
import dev.sluice.change.rollout.WaitingRollouts.Standing;
import dev.sluice.kernel.Keyset;
import dev.sluice.kernel.Keyset.Column;
import dev.sluice.kernel.ListOrders;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rollouts over all projects, out of the metadata schema {@code change}. */
@Component
class WaitingRolloutStore {
    private static final ListOrders<Entry> LATEST = ListOrders.descending(
            Keyset.of("since", Column.instant("since", Entry::since), Column.uuid("issue", Entry::issue)));

    private static final String OPEN = """
            (select r.issue, s.environment as what, s.opened_at as since
             from change.stage s join change.rollout r on r.id = s.rollout
             where s.status = 'OPEN' and r.status = 'RUNNING' and r.project = any (:projects)) waiting""";

    private static final String BAD = """
            (select r.issue, '' as what, max(t.finished_at) as since
             from change.rollout r join change.task t on t.rollout = r.id
             where r.status in ('RUNNING', 'PAUSED') and r.project = any (:projects)
               and t.status in ('FAILED', 'UNKNOWN')
             group by r.issue) troubled""";

    private final JdbcClient jdbc;

    WaitingRolloutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Entry> waiting(Collection<String> projects, PageRequest page) {
        return list(OPEN, projects, page);
    }

    long countWaiting(Collection<String> projects, int limit) {
        return count(OPEN, projects, limit);
    }

    Page<Entry> troubled(Collection<String> projects, PageRequest page) {
        return list(BAD, projects, page);
    }

    long countTroubled(Collection<String> projects, int limit) {
        return count(BAD, projects, limit);
    }

    List<UUID> underWay(Collection<String> projects) {
        return jdbc.sql("""
                        select issue from change.rollout
                        where status in ('RUNNING', 'PAUSED') and project = any (:projects)
                        """)
                .param("projects", projects.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    Map<UUID, Standing> standing(Collection<UUID> issues) {
        Map<UUID, Standing> found = new HashMap<>();
        jdbc.sql("""
                        select r.issue, r.status as how, t.status, count(t.id) as n
                        from (select distinct on (issue) issue, id, status from change.rollout
                              where issue = any (:issues) order by issue, ordinal desc) r
                        left join change.task t on t.rollout = r.id
                        group by r.issue, r.status, t.status
                        """).param("issues", issues.toArray(UUID[]::new)).query(row -> {
            RolloutStatus how = RolloutStatus.valueOf(row.getString("how"));
            Standing standing = found.computeIfAbsent(
                    row.getObject("issue", UUID.class), issue -> new Standing(how, new EnumMap<>(TaskStatus.class)));
            if (row.getString("status") != null) {
                standing.tasks().put(TaskStatus.valueOf(row.getString("status")), row.getLong("n"));
            }
        });
        return found;
    }

    private Page<Entry> list(String source, Collection<String> projects, PageRequest page) {
        var query = LATEST.query(page);
        return query.page(jdbc.sql("select issue, what, since from " + source + query.sql())
                .params(query.params())
                .param("projects", projects.toArray(String[]::new))
                .query(WaitingRolloutStore::entry)
                .list());
    }

    private long count(String source, Collection<String> projects, int limit) {
        return jdbc.sql("select count(*) from (select from " + source + " limit :limit) found")
                .param("projects", projects.toArray(String[]::new))
                .param("limit", limit)
                .query(Long.class)
                .single();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("issue", UUID.class),
                row.getString("what"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
