package dev.sluice.catalog;

import dev.sluice.jobs.Recurring;
import dev.sluice.kernel.Problem;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the catalogue's databases in step with the servers. */
@Component
class InstanceSync implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceSync.class);

    private final InstanceStore instances;
    private final DatabaseSync databases;

    InstanceSync(InstanceStore instances, DatabaseSync databases) {
        this.instances = instances;
        this.databases = databases;
    }

    @Override
    public String name() {
        return "catalog.sync";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** One instance that cannot be reached does not keep the others from being read. */
    @Override
    public void run() {
        for (InstanceId id : instances.ids()) {
            try {
                databases.sync(id);
            } catch (Problem unreachable) {
                LOG.warn("{} {}", unreachable.what(), unreachable.why().orElse(""));
            }
        }
    }
}
