package dev.sluice.engine.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Connecting, diagnosing, listing, inspecting, printing. */
public interface EngineContract {
    EngineFixture fixture();

    private Session open(Target target) {
        return fixture().engine().open(target);
    }

    @Test
    default void opensASessionAndTellsTheServersVersion() {
        try (Session session = open(fixture().freshTarget())) {
            assertThat(session.server().version()).matches("\\d+(\\.\\d+)*");
            assertThat(session.server().banner()).isNotBlank();
        }
    }

    @Test
    default void aServerTellsTheSameIdentityUnderEveryName() {
        Target target = fixture().freshTarget();
        try (Session one = open(target);
                Session other =
                        open(target.host().equals("127.0.0.1") ? at(target, "localhost", target.port()) : target)) {
            assertThat(one.identity()).isEqualTo(other.identity());
        }
    }

    @Test
    default void diagnosesAGoodTargetAsOk() {
        Diagnosis diagnosis = fixture().engine().diagnose(fixture().freshTarget());
        assertThat(diagnosis.ok()).as("%s", diagnosis).isTrue();
        assertThat(diagnosis.steps()).extracting(Diagnosis.Step::name).endsWith("version", "read", "write");
    }

    @Test
    default void diagnosesAHostThatDoesNotResolve() {
        Target target = fixture().freshTarget();
        Assumptions.assumeFalse(target.host().isEmpty(), "a file has no host");
        failsAt("resolve", at(target, "no-such-host.invalid", target.port()));
    }

    @Test
    default void diagnosesAPortWhereNothingListens() throws IOException {
        Target target = fixture().freshTarget();
        Assumptions.assumeFalse(target.host().isEmpty(), "a file has no port");
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        failsAt("connect", at(target, target.host(), free));
    }

    /** A full queue of the kernel drops what comes next, as a firewall does. */
    @Test
    default void diagnosesAHostThatDoesNotAnswer() throws IOException {
        Target target = fixture().freshTarget();
        Assumptions.assumeFalse(target.host().isEmpty(), "a file has no host");
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Crowd crowd = Crowd.before(full.getLocalPort())) {
            assertThat(crowd.size()).isPositive();
            Diagnosis.Step step = failsAt("connect", at(target, "127.0.0.1", full.getLocalPort()));
            assertThat(step.message()).contains("Nobody answered").contains("within");
        }
    }

    @Test
    default void diagnosesAPortWhereSomethingListensAndSaysNothing() throws IOException {
        Target target = fixture().freshTarget();
        Assumptions.assumeFalse(target.host().isEmpty(), "a file has no port");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Target mute = at(target, "127.0.0.1", silent.getLocalPort());
            Diagnosis.Step step = failsAt("login", mute);
            assertThat(step.message()).containsIgnoringCase("answer");
            assertThatThrownBy(() -> open(mute).close())
                    .isInstanceOfSatisfying(
                            EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.TIMEOUT));
        }
    }

    @Test
    default void diagnosesAWrongPassword() {
        Target target = fixture().freshTarget();
        Assumptions.assumeFalse(target.user().isEmpty(), "no accounts");
        Target wrong = as(target, target.user(), new Secret("certainly-wrong"));
        failsAt("login", wrong);
        assertThatThrownBy(() -> open(wrong).close()).isInstanceOfSatisfying(EngineException.class, e -> {
            assertThat(e.kind()).isEqualTo(EngineException.Kind.LOGIN);
            assertThat(e.getMessage()).doesNotContain("certainly-wrong");
        });
    }

    @Test
    default void diagnosesADatabaseThatDoesNotExist() {
        Target target = fixture().freshTarget();
        Assumptions.assumeFalse(target.host().isEmpty(), "a file is made when it is missing");
        failsAt("database", target.withDatabase("no_such_database"));
        assertThatThrownBy(() -> open(target.withDatabase("no_such_database")).close())
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.NO_DATABASE));
    }

    @Test
    default void refusesOptionsThatAreNotAllowed() {
        Target t = fixture().freshTarget();
        Target odd = new Target(
                t.host(),
                t.port(),
                t.database(),
                t.user(),
                t.password(),
                t.tls(),
                Map.of("socketFactory", "com.example.Evil"),
                t.connectTimeout());
        assertThatThrownBy(() -> open(odd).close()).isInstanceOf(EngineException.class);
    }

    @Test
    default void listsTheDatabaseItIsConnectedTo() {
        Target target = fixture().freshTarget();
        try (Session session = open(target)) {
            assertThat(session.databases())
                    .isNotEmpty()
                    .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
            if (!target.host().isEmpty()) {
                assertThat(session.databases())
                        .extracting(Session.Database::name)
                        .contains(target.database());
            }
        }
    }

    @Test
    default void whatItPrintsMakesAnEqualSchema() {
        var printer = fixture().engine().printer();
        Assumptions.assumeTrue(printer.isPresent(), "no printer");
        Target first = fixture().freshTarget();
        ExecutorContract.run(fixture(), first, "rich", fixture().richSchema());
        Target second = fixture().freshTarget();
        try (Session one = open(first)) {
            var schema = one.inspector().orElseThrow().schema();
            String script = printer.get().print(schema);
            ExecutorContract.run(fixture(), second, "again", script);
            try (Session two = open(second)) {
                var again = two.inspector().orElseThrow().schema();
                assertThat(printer.get().diff(schema, again).changes()).isEmpty();
                assertThat(again).isEqualTo(schema);
                assertThat(printer.get().fingerprint(again))
                        .isEqualTo(printer.get().fingerprint(schema));
            }
        }
    }

    @Test
    default void leavesItsOwnHistoryOutOfTheSchema() {
        Target target = fixture().freshTarget();
        try (Session session = open(target)) {
            var before = session.inspector().orElseThrow().schema();
            ExecutorContract.run(fixture(), target, "nothing", "SELECT 1");
            assertThat(session.inspector().orElseThrow().schema()).isEqualTo(before);
        }
    }

    private Diagnosis.Step failsAt(String step, Target target) {
        Diagnosis diagnosis = fixture().engine().diagnose(target);
        assertThat(diagnosis.ok()).isFalse();
        Diagnosis.Step last = diagnosis.steps().getLast();
        assertThat(last.name()).as("%s", diagnosis).isEqualTo(step);
        assertThat(last.result()).isEqualTo(Diagnosis.Result.FAILED);
        assertThat(last.message()).endsWith(".");
        assertThat(last.next()).isNotBlank();
        return last;
    }

    private static Target at(Target t, String host, int port) {
        return new Target(
                host, port, t.database(), t.user(), t.password(), t.tls(), t.options(), Duration.ofSeconds(3));
    }

    private static Target as(Target t, String user, Secret password) {
        return new Target(t.host(), t.port(), t.database(), user, password, t.tls(), t.options(), t.connectTimeout());
    }
}
