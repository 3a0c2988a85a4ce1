package dev.sluice.testing;

import dev.sluice.Sluice;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import outside.CounterResource;

/**
 * A test against the running server. All such tests of a JVM share one server and one metadata store: make what you
 * need, under names of your own, and do not count what others may have made. Take a {@link TestServer} in the
 * constructor.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Sluice.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestMetadata.class)
@Import({TestServer.class, RecordedEvents.class, CounterResource.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ServerTest {}
