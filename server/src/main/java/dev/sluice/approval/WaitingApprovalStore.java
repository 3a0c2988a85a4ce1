package dev.sluice.approval;

import dev.sluice.approval.WaitingApprovals.Entry;
import dev.sluice.approval.WaitingApprovals.Place;
import dev.sluice.approval.WaitingApprovals.Standing;
import dev.sluice.kernel.Keyset;
import dev.sluice.kernel.Keyset.Column;
import dev.sluice.kernel.ListOrders;
import dev.sluice.kernel.ListQuery;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests and decisions over all projects, out of the metadata schema {@code approval}. */
@Component
class WaitingApprovalStore {
    private static final ListOrders<Entry> REQUESTS = orders("since", "issue");
    private static final ListOrders<Entry> DECISIONS = orders("d.decided_at", "r.issue");

    /** Nobody approves their own change, and one person answers one step: as the decision itself will ask. */
    private static final String MINE = """
            waiting is not null and open
            and (project, waiting) in (select * from unnest(:projects::text[], :roles::text[]))
            and not authors @> to_jsonb(:actor::text)
            and not exists (select from approval.decision d where d.request = request.id and d.actor = :actor)""";

    private static final String READY = """
            status = 'APPROVED' and open and project = any (:projects) and issue <> all (:without)""";

    private final JdbcClient jdbc;

    WaitingApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Entry> awaiting(String actor, List<Place> places, PageRequest page) {
        ListQuery<Entry> query = REQUESTS.query(page).and(MINE);
        return query.page(jdbc.sql("select issue, waiting as what, since from approval.request" + query.sql())
                .params(query.params())
                .params(mine(actor, places))
                .query(WaitingApprovalStore::entry)
                .list());
    }

    long countAwaiting(String actor, List<Place> places, int limit) {
        return jdbc.sql("select count(*) from (select from approval.request where " + MINE + " limit :limit) mine")
                .params(mine(actor, places))
                .param("limit", limit)
                .query(Long.class)
                .single();
    }

    Page<Entry> ready(Collection<String> projects, Collection<UUID> without, PageRequest page) {
        ListQuery<Entry> query = REQUESTS.query(page).and(READY);
        return query.page(jdbc.sql("select issue, '' as what, since from approval.request" + query.sql())
                .params(query.params())
                .params(ready(projects, without))
                .query(WaitingApprovalStore::entry)
                .list());
    }

    long countReady(Collection<String> projects, Collection<UUID> without, int limit) {
        return jdbc.sql("select count(*) from (select from approval.request where " + READY + " limit :limit) ready")
                .params(ready(projects, without))
                .param("limit", limit)
                .query(Long.class)
                .single();
    }

    Page<Entry> decided(String actor, Collection<String> projects, PageRequest page) {
        ListQuery<Entry> query = DECISIONS
                .query(page)
                .and("d.actor = :actor", "actor", actor)
                .and("r.project = any (:projects)", "projects", projects.toArray(String[]::new));
        return query.page(jdbc.sql("""
                        select r.issue, d.verdict as what, d.decided_at as since
                        from approval.decision d join approval.request r on r.id = d.request
                        """ + query.sql())
                .params(query.params())
                .query(WaitingApprovalStore::entry)
                .list());
    }

    Map<UUID, Standing> standing(Collection<UUID> issues) {
        Map<UUID, Standing> found = new HashMap<>();
        jdbc.sql("""
                        select issue, status, digest from approval.request
                        where issue = any (:issues) and status <> 'SUPERSEDED'
                        """).param("issues", issues.toArray(UUID[]::new)).query(row -> {
            found.put(
                    row.getObject("issue", UUID.class),
                    new Standing(ApprovalStatus.valueOf(row.getString("status")), row.getString("digest")));
        });
        return found;
    }

    void open(UUID issue, boolean open) {
        jdbc.sql("update approval.request set open = :open where issue = :issue")
                .param("open", open)
                .param("issue", issue)
                .update();
    }

    /** Issues of which it is not known whether they are open. */
    List<UUID> unknown(int limit) {
        return jdbc.sql("select distinct issue from approval.request where open is null limit :limit")
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** What an event told since is newer, and stays. */
    void know(Collection<UUID> issues, Collection<UUID> open) {
        jdbc.sql("""
                        update approval.request set open = issue = any (:open)
                        where issue = any (:issues) and open is null
                        """)
                .param("open", open.toArray(UUID[]::new))
                .param("issues", issues.toArray(UUID[]::new))
                .update();
    }

    private static Map<String, Object> mine(String actor, List<Place> places) {
        return Map.of(
                "actor",
                actor,
                "projects",
                places.stream().map(Place::project).toArray(String[]::new),
                "roles",
                places.stream().map(Place::role).toArray(String[]::new));
    }

    private static Map<String, Object> ready(Collection<String> projects, Collection<UUID> without) {
        return Map.of(
                "projects", projects.toArray(String[]::new),
                "without", without.toArray(UUID[]::new));
    }

    private static ListOrders<Entry> orders(String since, String issue) {
        return ListOrders.descending(
                Keyset.of("since", Column.instant(since, Entry::since), Column.uuid(issue, Entry::issue)));
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("issue", UUID.class),
                row.getString("what"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
