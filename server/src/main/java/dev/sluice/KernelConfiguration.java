package dev.sluice;

import dev.sluice.kernel.Ids;
import dev.sluice.kernel.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clock and ids for everybody. */
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {

    @Bean
    InstantSource clock() {
        // PostgreSQL keeps microseconds: what is saved shall equal what was decided on.
        InstantSource system = InstantSource.system();
        return () -> system.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Bean
    Ids ids(InstantSource clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }
}
