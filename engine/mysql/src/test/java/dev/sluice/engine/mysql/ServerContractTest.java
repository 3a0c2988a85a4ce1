package dev.sluice.engine.mysql;

import dev.sluice.engine.tck.EngineContract;
import dev.sluice.engine.tck.EngineFixture;
import dev.sluice.engine.tck.ExecutorContract;

/** What every engine promises. */
class ServerContractTest implements EngineContract, ExecutorContract {
    private final EngineFixture fixture = new ServerFixture();

    @Override
    public EngineFixture fixture() {
        return fixture;
    }
}
