package dev.sluice.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this server works on jobs.
 *
 * @param workers so many at a time on this server
 * @param lease a job whose owner is silent for so long is lost
 * @param look how often to look for due jobs when no signal comes
 * @param drain how long a stopping server waits for its running jobs
 */
@ConfigurationProperties("sluice.jobs")
record JobSettings(
        @DefaultValue("32") int workers,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("1s") Duration look,
        @DefaultValue("20s") Duration drain) {}
