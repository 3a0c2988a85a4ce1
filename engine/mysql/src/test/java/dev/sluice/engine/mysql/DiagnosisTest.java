package dev.sluice.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Engine;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    /** MySQL's accounts send a password only encrypted: by TLS, or with the server's key, which must be allowed. */
    @Test
    void saysWhyAPasswordIsNotSentInTheClear() {
        Assumptions.assumeTrue(Servers.mysql(), "MariaDB's accounts never send the password itself");
        Place db = Servers.database("flush privileges");
        Target silent = with(db, new Secret(db.password()), Tls.DISABLE, db.name(), Map.of());
        Diagnosis.Step last = Servers.engine().diagnose(silent).steps().getLast();
        assertThat(last.name()).isEqualTo("login");
        assertThat(last.next()).contains("allowPublicKeyRetrieval").contains("TLS");
        assertThat(Servers.engine()
                        .diagnose(with(db, new Secret(db.password()), Tls.PREFER, db.name(), Map.of()))
                        .ok())
                .isTrue();
    }

    @Test
    void bothFlavoursAreFound() {
        assertThat(ServiceLoader.load(Engine.class))
                .extracting(e -> e.id().value())
                .contains("mysql", "mariadb");
    }

    @Test
    void goesThroughAllSteps() {
        Diagnosis diagnosis = Servers.engine().diagnose(Servers.target(Servers.database()));
        assertThat(diagnosis.ok()).isTrue();
        assertThat(diagnosis.steps())
                .extracting(Diagnosis.Step::name)
                .containsExactly("resolve", "connect", "tls", "login", "database", "version", "read", "write");
    }

    @Test
    void saysWhichVersionsAreTooOldForChanges() {
        assertThat(Diagnoser.version(Flavour.MARIADB, "10.5.29-MariaDB-log").result())
                .isEqualTo(Diagnosis.Result.WARNING);
        assertThat(Diagnoser.version(Flavour.MYSQL, "5.7.44").next()).contains("8.0");
        assertThat(Diagnoser.version(Flavour.MYSQL, "8.0.33").result()).isEqualTo(Diagnosis.Result.OK);
    }

    @Test
    void saysWhenItIsTheOtherFlavour() {
        Target target = Servers.target(Servers.database());
        Diagnosis.Step last = Servers.otherEngine().diagnose(target).steps().getLast();
        assertThat(last.name()).isEqualTo("version");
        assertThat(last.result()).isEqualTo(Diagnosis.Result.FAILED);
        assertThat(last.next()).isEqualTo("Register it as " + Servers.engine().label() + ".");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> Servers.otherEngine().open(target))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.UNSUPPORTED));
    }

    @Test
    void stopsAtTheLoginThatIsRefused() {
        Place db = Servers.database();
        Target wrong = with(db, new Secret("wrong-password"), Tls.DISABLE, db.name(), Map.of());
        Diagnosis.Step last = Servers.engine().diagnose(wrong).steps().getLast();
        assertThat(last.name()).isEqualTo("login");
        assertThat(last.result()).isEqualTo(Diagnosis.Result.FAILED);
        assertThat(last.message()).doesNotContain("wrong-password");
        assertThat(last.next()).isNotEmpty();
    }

    @Test
    void namesTheKindOfEachRefusal() {
        Place db = Servers.database();
        Secret password = new Secret(db.password());
        assertThat(kind(with(db, new Secret("no"), Tls.DISABLE, db.name(), Map.of())))
                .isEqualTo(EngineException.Kind.LOGIN);
        assertThat(kind(with(db, password, Tls.DISABLE, "no_such_database", Map.of())))
                .isEqualTo(EngineException.Kind.NO_DATABASE);
        assertThat(kind(with(db, password, Tls.DISABLE, "", Map.of("allowLocalInfile", "true"))))
                .isEqualTo(EngineException.Kind.UNSUPPORTED);
        if (Servers.mysql()) {
            // It makes certificates for itself when it has none.
            return;
        }
        Tls require = new Tls(Tls.Mode.REQUIRE, Tls.PREFER.authority(), Tls.PREFER.certificate(), Tls.PREFER.key());
        assertThat(kind(with(db, password, require, "", Map.of()))).isEqualTo(EngineException.Kind.TLS);
        assertThat(Servers.engine()
                        .diagnose(with(db, password, Tls.PREFER, "", Map.of()))
                        .ok())
                .isTrue();
    }

    private static EngineException.Kind kind(Target target) {
        try (var session = Servers.engine().open(target)) {
            throw new AssertionError("opened " + session.server());
        } catch (EngineException e) {
            return e.kind();
        }
    }

    private static Target with(Place db, Secret password, Tls tls, String name, Map<String, String> options) {
        return new Target(db.host(), db.port(), name, db.user(), password, tls, options, Duration.ofSeconds(5));
    }
}
