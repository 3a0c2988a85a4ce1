package dev.sluice.engine.postgres;

import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.text.ScriptUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What a script has set in its session dies with the session: this brings a new one to the same place. */
final class PgSessionState {
    private PgSessionState() {}

    /**
     * Does again what the steps before one set.
     *
     * @return the statement whose doing cannot be brought back: a temporary table
     */
    static Optional<ScriptUnit> replay(Connection connection, PgPlan plan, int before) throws SQLException {
        for (PgPlan.Step step : plan.steps().subList(0, before)) {
            for (ScriptUnit unit : step.units()) {
                PgTreatment treatment = PgTreatment.of(unit.text());
                if (treatment instanceof PgTreatment.Temporary) {
                    return Optional.of(unit);
                }
                if (treatment instanceof PgTreatment.SessionState) {
                    Rows.change(connection, unit.text());
                }
            }
        }
        return Optional.empty();
    }
}
