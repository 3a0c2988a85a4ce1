package dev.sluice.engine.postgres;

import dev.sluice.engine.tck.EngineContract;
import dev.sluice.engine.tck.EngineFixture;
import dev.sluice.engine.tck.ExecutorContract;

class PostgresContractTest implements EngineContract, ExecutorContract {
    private static final PgFixture FIXTURE = new PgFixture();

    @Override
    public EngineFixture fixture() {
        return FIXTURE;
    }
}
