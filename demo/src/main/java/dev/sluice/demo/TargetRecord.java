package dev.sluice.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;

/** What a plant's database itself says of a task, asked past Sluice. */
record TargetRecord(Plants plants, Plant plant, JsonNode task) {
    /** Rows of the sample whose priority was raised from 3: applied twice it would be 5. */
    private static final String RAISED = "select count(*) from work_order where product = 'Sensor' and priority = 4";

    /** Counts what was noted of a change, and of that what was noted as it should be. */
    private static final String NOTED_BY_POSTGRES = """
        select count(*), count(*) filter (where state = 'done' and steps = 1 and statements = %d
                                            and script_digest = ? and actor = 'users/otto')
          from sluice.history where change_key like ?
        """;

    private static final String NOTED_BY_MARIADB = """
        select count(*), sum(state = 'DONE' and script_digest = ? and actor = 'users/otto'
                 and %d = (select sum(state = 'DONE') from sluice.change_step s
                            where s.database_name = r.database_name and s.change_key = r.change_key))
          from sluice.change_run r where change_key like ? and database_name = database()
        """;

    boolean appliedOnce() throws SQLException {
        try (Connection connection = plants.connect(plant);
                PreparedStatement query = connection.prepareStatement(RAISED)) {
            return row(query, 1);
        }
    }

    /** Whether exactly one row of the target's history tells of it: who, which script, and that it was done. */
    boolean notedOnce(int statements) throws SQLException {
        String sql = plant.engine().equals("mariadb") ? NOTED_BY_MARIADB : NOTED_BY_POSTGRES;
        try (Connection connection = plants.connect(plant);
                PreparedStatement query = connection.prepareStatement(sql.formatted(statements))) {
            String digest = task.path("script").asString("");
            query.setString(1, digest);
            // The key names the issue, the digest of the script, and which use of the script it is.
            query.setString(2, "sluice/%/" + digest.substring(digest.indexOf(':') + 1) + "/%");
            return row(query, 1, 1);
        }
    }

    private static boolean row(PreparedStatement query, long... expected) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            boolean equal = rows.next();
            for (int i = 0; i < expected.length; i++) {
                equal = equal && rows.getLong(i + 1) == expected[i];
            }
            return equal;
        }
    }
}
