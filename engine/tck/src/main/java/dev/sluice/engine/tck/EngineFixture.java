package dev.sluice.engine.tck;

import dev.sluice.engine.Engine;
import dev.sluice.engine.Target;

/** What the contract tests need of an engine. */
public interface EngineFixture {
    Engine engine();

    /** A new, empty database, with an account that may do everything in it. */
    Target freshTarget();

    /** A rich schema in the engine's dialect: what it can do, once. */
    String richSchema();

    /** A statement that takes at least ten seconds and can be cancelled. */
    String sleep();

    /** A query of one number over the target: how many rows in Sluice's history. */
    String countHistory();

    /** Runs a query of one number outside of the engine. */
    long number(Target target, String query);
}
