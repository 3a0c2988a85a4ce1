package dev.sluice.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code jobs.job}. Times are the store's own: servers need not agree about the hour. */
@Component
class JobStore {
    /** Claims take turns, for a limit per group can only be kept by one who sees all. */
    private static final long CLAIM_LOCK = 0x51_0b5;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    UUID insert(UUID id, NewJob job) {
        // The do-nothing update makes the row that is already there come back, and locks it until commit.
        return jdbc.sql("""
                insert into jobs.job (id, kind, key, payload, state, priority, group_key, group_limit,
                                      run_after, created_at)
                values (:id, :kind, :key, :payload::jsonb, 'QUEUED', :priority, :groupKey, :groupLimit,
                        clock_timestamp() + :delay * interval '1 millisecond', clock_timestamp())
                on conflict (kind, key) where state in ('QUEUED', 'RUNNING') do update set kind = excluded.kind
                returning id
                """)
                .param("id", id)
                .param("kind", job.kind())
                .param("key", job.key())
                .param("payload", json.writeValueAsString(job.payload()))
                .param("priority", job.priority())
                .param("groupKey", job.group().map(JobGroup::key).orElse(null))
                .param("groupLimit", job.group().map(JobGroup::limit).orElse(null))
                .param("delay", job.delay().toMillis())
                .query(UUID.class)
                .single();
    }

    /** Gives jobs whose owner fell silent back to the queue. */
    int reviveLost() {
        return jdbc.sql("""
                update jobs.job
                set state = 'QUEUED', lost = true, owner = null, lease_until = null
                where id in (select id from jobs.job
                             where state = 'RUNNING' and lease_until < clock_timestamp()
                             for update skip locked)
                """).update();
    }

    /**
     * Takes due jobs, to be called in a transaction. Between groups of equal priority the one with the fewest running
     * jobs comes first, so that a long queue does not starve a short one.
     */
    List<ClaimedJob> claim(Collection<String> kinds, int atMost, String owner, Duration lease) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CLAIM_LOCK)
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                with running as (
                    select group_key, count(*) as jobs
                    from jobs.job
                    where state = 'RUNNING' and group_key is not null
                    group by group_key
                ), due as (
                    select job.id, job.priority, job.run_after, job.group_limit,
                           coalesce(running.jobs, 0) + row_number() over (
                               partition by coalesce(job.group_key, job.id::text)
                               order by job.priority desc, job.run_after, job.id) as place
                    from jobs.job left join running on running.group_key = job.group_key
                    where job.state = 'QUEUED' and job.run_after <= clock_timestamp() and job.kind in (:kinds)
                ), chosen as (
                    select id from due
                    where group_limit is null or place <= group_limit
                    order by priority desc, place, run_after, id
                    limit :atMost
                )
                update jobs.job
                set state = 'RUNNING', owner = :owner, fence = fence + 1, attempts = attempts + 1,
                    lease_until = clock_timestamp() + :lease * interval '1 millisecond'
                where id in (select id from chosen)
                returning id, kind, key, payload, attempts, fence, lost, cancel_requested
                """)
                .param("kinds", kinds)
                .param("atMost", atMost)
                .param("owner", owner)
                .param("lease", lease.toMillis())
                .query(JobStore::claimed)
                .list();
    }

    /** Extends the leases of the runs; a row that a running transaction has locked is left for the next time. */
    void heartbeat(Collection<UUID> jobs, String owner, Duration lease) {
        jdbc.sql("""
                update jobs.job
                set lease_until = clock_timestamp() + :lease * interval '1 millisecond'
                where id in (select id from jobs.job
                             where id in (:jobs) and state = 'RUNNING' and owner = :owner
                             for update skip locked)
                """)
                .param("jobs", jobs)
                .param("owner", owner)
                .param("lease", lease.toMillis())
                .update();
    }

    /** What the store says about running jobs: those that are missing run no more. */
    Map<UUID, Standing> standings(Collection<UUID> jobs) {
        return jdbc
                .sql("""
                select id, fence, cancel_requested from jobs.job
                where id in (:jobs) and state = 'RUNNING'
                """)
                .param("jobs", jobs)
                .query((row, number) -> new Standing(
                        row.getObject("id", UUID.class), row.getLong("fence"), row.getBoolean("cancel_requested")))
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::id, Function.identity()));
    }

    record Standing(UUID id, long fence, boolean cancelRequested) {}

    /** @return whether the run still owns the job; then nobody takes it before the transaction ends */
    boolean holds(UUID id, long fence) {
        return jdbc.sql("""
                        select 1 from jobs.job
                        where id = :id and fence = :fence and state = 'RUNNING'
                        for share
                        """)
                .param("id", id)
                .param("fence", fence)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @return false when the run no longer owns the job */
    boolean finish(UUID id, long fence, JobState state, Optional<String> error) {
        return jdbc.sql("""
                        update jobs.job
                        set state = :state, finished_at = clock_timestamp(), owner = null, lease_until = null,
                            last_error = coalesce(:error, last_error)
                        where id = :id and fence = :fence and state = 'RUNNING'
                        """)
                        .param("id", id)
                        .param("fence", fence)
                        .param("state", state.name())
                        .param("error", error.orElse(null))
                        .update()
                == 1;
    }

    /** @return false when the run no longer owns the job */
    boolean requeue(UUID id, long fence, Duration after, boolean forgiven, Optional<String> error) {
        return jdbc.sql("""
                        update jobs.job
                        set state = 'QUEUED', run_after = clock_timestamp() + :after * interval '1 millisecond',
                            owner = null, lease_until = null, lost = false,
                            attempts = case when :forgiven then 0 else attempts end,
                            last_error = coalesce(:error, last_error)
                        where id = :id and fence = :fence and state = 'RUNNING'
                        """)
                        .param("id", id)
                        .param("fence", fence)
                        .param("after", after.toMillis())
                        .param("forgiven", forgiven)
                        .param("error", error.orElse(null))
                        .update()
                == 1;
    }

    void requestCancel(String kind, String key) {
        // A lost run must still be recovered: somebody has to find out what it did.
        jdbc.sql("""
                update jobs.job
                set cancel_requested = true,
                    state = case when state = 'QUEUED' and not lost then 'CANCELLED' else state end,
                    finished_at = case when state = 'QUEUED' and not lost then clock_timestamp() end
                where kind = :kind and key = :key and state in ('QUEUED', 'RUNNING')
                """).param("kind", kind).param("key", key).update();
    }

    void hurry(String kind, String key) {
        jdbc.sql("""
                update jobs.job set run_after = clock_timestamp()
                where kind = :kind and key = :key and state = 'QUEUED' and run_after > clock_timestamp()
                """).param("kind", kind).param("key", key).update();
    }

    int deleteFinishedBefore(Duration age) {
        return jdbc.sql("""
                delete from jobs.job where finished_at < clock_timestamp() - :age * interval '1 millisecond'
                """).param("age", age.toMillis()).update();
    }

    Optional<Job> find(String kind, String key) {
        return jdbc.sql("""
                select id, kind, key, state, attempts, cancel_requested, last_error, created_at, finished_at
                from jobs.job where kind = :kind and key = :key
                order by created_at desc limit 1
                """)
                .param("kind", kind)
                .param("key", key)
                .query(JobStore::job)
                .optional();
    }

    private static ClaimedJob claimed(ResultSet row, int number) throws SQLException {
        return new ClaimedJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("key"),
                row.getString("payload"),
                row.getInt("attempts"),
                row.getLong("fence"),
                row.getBoolean("lost"),
                row.getBoolean("cancel_requested"));
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("key"),
                JobState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getBoolean("cancel_requested"),
                Optional.ofNullable(row.getString("last_error")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
