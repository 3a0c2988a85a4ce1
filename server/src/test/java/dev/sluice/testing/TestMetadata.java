package dev.sluice.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each booted context a data folder and an empty metadata database on the JVM's test server. */
final class TestMetadata implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.create();
        Map<String, Object> properties = Map.of(
                "sluice.data", database.folder().toString(),
                "sluice.metadata.url", database.url(),
                "sluice.metadata.username", database.username(),
                "sluice.metadata.password", database.password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test metadata", properties));
    }
}
