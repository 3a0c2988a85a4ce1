package dev.sluice.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A catalogue of 100,000 databases and 1,000,000 history entries, made inside the metadata store: 2,000 instances of 50
 * databases, all of project {@code plants}; a further 20 instances whose databases belong to project {@code lab} or to
 * none; 20,000 issues; 1,000,000 audit entries.
 */
final class LargeCatalogue {
    static final int INSTANCES = 2_000;
    static final int PER_INSTANCE = 50;
    static final int ISSUES = 20_000;

    private static final List<String> ROWS = List.of(
            """
            insert into project.project (id, title, description, labels, created_at, version) values
                ('plants', 'Plants', '', '{}', now(), 1), ('lab', 'Laboratory', '', '{}', now(), 1)
            """,
            """
            insert into catalog.instance (id, title, engine, environment, host, port, admin_user, admin_secret,
                reader_user, reader_secret, tls_mode, tls_authority, tls_certificate, tls_key, options, labels,
                created_at, sync_error, version)
            select 'plant-' || to_char(i, 'FM0000'), 'Plant ' || i,
                (array['postgresql', 'postgresql', 'postgresql', 'mysql', 'mariadb'])[1 + i % 5],
                case when i % 20 = 0 then 'dev' when i % 20 < 4 then 'staging' else 'prod' end,
                '127.0.0.1', 1, 'sluice', '', '', '', 'DISABLE', '', '', '', '{}',
                jsonb_build_object('site', 'site-' || i % 100, 'tier', (1 + i % 3)::text), now(), '', 1
            from generate_series(0, 2019) i
            """,
            """
            insert into catalog.database (id, instance, engine, environment, name, project, labels, all_labels, owner,
                charset, collation_name, bytes, found_at, version)
            select uuidv7(), i.id, i.engine, i.environment,
                (array['mes', 'erp', 'wms', 'lims', 'scada'])[1 + d % 5] || '_'
                    || (array['berlin', 'lyon', 'porto', 'turin', 'brno', 'graz', 'munich', 'leipzig'])[1 + n % 8]
                    || '_' || to_char(n * 50 + d, 'FM000000'),
                case when n < 2000 then 'plants' when n < 2010 then 'lab' end, own.labels, i.labels || own.labels,
                'owner', 'UTF8', 'C', (n * 7919 + d * 104729) % 10000000000, now(), 1
            from (select *, substr(id, 7)::int n from catalog.instance) i, generate_series(0, 49) d,
                lateral (select jsonb_build_object(
                    'region', (array['north', 'south', 'east', 'west'])[1 + n % 4],
                    'line', chr(65 + d % 6), 'plant', 'p' || n) labels) own
            """,
            """
            insert into issue.issue (project, number, uid, kind, title, description, labels, author, status,
                created_at, updated_at, version)
            select 'plants', n, uuidv7(), 'CHANGE', 'Change ' || n || ' of ' || md5(n::text), 'Described.',
                jsonb_build_array('team-' || n % 30), 'users/user-' || n % 400,
                case when n > 19800 then 'OPEN' when n % 50 = 0 then 'CLOSED' else 'DONE' end,
                now() - (20000 - n) * interval '50 minutes', now() - (20000 - n) * interval '49 minutes', 1
            from generate_series(1, 20000) n
            """,
            "insert into issue.counter (project, last) values ('plants', 20000)",
            """
            insert into change.history (id, project, issue, number, title, task, database, name, environment, engine,
                script, actor, statements, objects, started_at, finished_at)
            select uuidv7(at - now()), 'plants', gen_random_uuid(), 1 + h / 50, 'Change ' || 1 + h / 50,
                gen_random_uuid(), d.id, 'instances/' || d.instance || '/databases/' || d.name, 'prod',
                'postgresql', md5((h / 50)::text), 'users/user-' || h % 400, 1 + h % 5, h % 3,
                at - interval '2 seconds', at
            from generate_series(0::bigint, 999999) h
                join (select row_number() over () - 1 as n, * from catalog.database where project = 'plants') d
                    on d.n = h * 7919 % 100000,
                lateral (select now() - (1000000 - h) * interval '1 minute' as at) t
            """,
            """
            insert into audit.entry (id, at, actor, actor_title, method, route, resource, project, permission,
                outcome, status, request_id, address, millis)
            select uuidv7(at - now()), at, 'users/user-' || a % 400, 'User', 'POST', '/v1/projects/{project}/issues',
                'projects/plants/issues/' || a / 50, 'plants', 'issues.create',
                case a % 1000 when 0 then 'DENIED' when 1 then 'FAILED' else 'DONE' end, 200, a::text, '127.0.0.1', 5
            from generate_series(0::bigint, 999999) a,
                lateral (select now() - (1000000 - a) * interval '1 minute' as at) t
            """,
            "vacuum analyze");

    private LargeCatalogue() {}

    static void fill(Connection metadata) throws SQLException {
        try (Statement statement = metadata.createStatement()) {
            for (String rows : ROWS) {
                statement.execute(rows);
            }
        }
    }
}
