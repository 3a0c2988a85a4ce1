package dev.sluice.catalog;

import dev.sluice.project.ProjectId;
import dev.sluice.sql.dialect.EngineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataRetrievalFailureException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The row of {@code catalog.database} that a result set stands on: reads only what is asked for. */
record DatabaseRow(ResultSet row, JsonMapper json) implements Candidate {
    static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    @Override
    public Optional<Object> variable(String name) {
        try {
            return switch (name) {
                case "environment", "instance", "engine", "name" -> Optional.of(row.getString(name));
                case "labels" -> Optional.of(texts("all_labels"));
                default -> Optional.empty();
            };
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public Database database() {
        try {
            return new Database(
                    new DatabaseId(row.getObject("id", UUID.class)),
                    new InstanceId(row.getString("instance")),
                    row.getString("name"),
                    new EngineId(row.getString("engine")),
                    new EnvironmentId(row.getString("environment")),
                    Optional.ofNullable(row.getString("project")).map(ProjectId::new),
                    texts("all_labels"),
                    texts("labels"),
                    row.getString("owner"),
                    row.getString("charset"),
                    row.getString("collation_name"),
                    row.getLong("bytes"),
                    row.getObject("found_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("gone_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant),
                    row.getLong("version"));
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    private Map<String, String> texts(String column) throws SQLException {
        return json.readValue(row.getString(column), TEXTS);
    }

    private static DataRetrievalFailureException unreadable(SQLException broken) {
        return new DataRetrievalFailureException("A database of the catalogue could not be read", broken);
    }
}
