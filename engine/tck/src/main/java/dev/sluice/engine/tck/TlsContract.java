package dev.sluice.engine.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Diagnosis.Result;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.EngineException.Kind;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.engine.Tls.Mode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each mode of TLS promises, against a server whose certificate is for 127.0.0.1 only. */
public interface TlsContract {
    /** Where the server's certificate is right, and where it is not. */
    String RIGHT = "127.0.0.1";

    String WRONG = "localhost";

    TlsFixture tls();

    private static Tls mode(Mode mode) {
        return new Tls(mode, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Tls checked(Mode mode) {
        return new Tls(mode, Optional.of(tls().authority().certificate()), Optional.empty(), Optional.empty());
    }

    private Tls with(Authority.Issued client) {
        return new Tls(
                Mode.VERIFY_FULL,
                Optional.of(tls().authority().certificate()),
                Optional.of(client.certificate()),
                Optional.of(new Secret(client.key())));
    }

    @Test
    default void encryptsWhatPrefersTlsWithoutAskingWhoItIs() {
        opensEncrypted(tls().target(WRONG, TlsFixture.ENCRYPTED, mode(Mode.PREFER)));
        opensEncrypted(tls().target(WRONG, TlsFixture.ENCRYPTED, mode(Mode.REQUIRE)));
    }

    @Test
    default void trustsAServerWhoseAuthorityItKnows() {
        opensEncrypted(tls().target(RIGHT, TlsFixture.ANYHOW, checked(Mode.VERIFY_FULL)));
        opensEncrypted(tls().target(RIGHT, TlsFixture.ANYHOW, checked(Mode.VERIFY_CA)));
    }

    @Test
    default void doesNotAskForTheNameWhenOnlyTheAuthorityIsChecked() {
        opensEncrypted(tls().target(WRONG, TlsFixture.ANYHOW, checked(Mode.VERIFY_CA)));
    }

    @Test
    default void refusesAServerWhoseCertificateNamesAnotherHost() {
        Target target = tls().target(WRONG, TlsFixture.ANYHOW, checked(Mode.VERIFY_FULL));
        Diagnosis.Step step = fails(target, "tls", Kind.TLS);
        assertThat(step.message()).contains("not for localhost");
        assertThat(step.next()).contains("verify-ca");
    }

    @Test
    default void refusesAServerOfAnAuthorityThatItDoesNotKnow() {
        Tls stranger = new Tls(
                Mode.VERIFY_CA,
                Optional.of(new Authority("somebody else").certificate()),
                Optional.empty(),
                Optional.empty());
        Diagnosis.Step step = fails(tls().target(RIGHT, TlsFixture.ANYHOW, stranger), "tls", Kind.TLS);
        assertThat(step.message()).contains("No authority that is trusted here");
        fails(tls().target(RIGHT, TlsFixture.ANYHOW, mode(Mode.VERIFY_FULL)), "tls", Kind.TLS);
    }

    @Test
    default void takesAClientCertificateInPlaceOfAnyPassword() {
        opensEncrypted(certified(with(tls().clients().client(TlsFixture.CERTIFIED))));
    }

    @Test
    default void isRefusedWithoutTheClientCertificateThatTheAccountNeeds() {
        fails(certified(checked(Mode.VERIFY_FULL)), "login", Kind.LOGIN);
    }

    @Test
    default void isRefusedWithTheCertificateOfAnotherAccount() {
        fails(certified(with(tls().clients().client(TlsFixture.ANYHOW))), "login", Kind.LOGIN);
    }

    @Test
    default void isRefusedWithAClientCertificateOfAStrangersAuthority() {
        Target target = certified(with(new Authority("somebody else").client(TlsFixture.CERTIFIED)));
        Diagnosis.Step step = fails(target, "tls", Kind.TLS);
        assertThat(step.message()).contains("refused");
        assertThat(step.next()).contains("client certificate");
    }

    @Test
    default void tellsThatAPlainConnectionIsNotWanted() {
        Diagnosis diagnosis = tls().engine().diagnose(tls().target(RIGHT, TlsFixture.ENCRYPTED, Tls.DISABLE));
        assertThat(diagnosis.ok()).isFalse();
        assertThat(diagnosis.steps().getLast().name()).isIn("tls", "login");
        assertThat(diagnosis.steps().getLast().next()).containsPattern("TLS|hostssl");
    }

    @Test
    default void saysWhichPartOfTheCertificatesCannotBeRead() {
        Authority.Issued good = tls().clients().client(TlsFixture.CERTIFIED);
        String noPem = "MIIB";
        assertThat(fails(certified(with(new Authority.Issued(good.certificate(), noPem))), "tls", Kind.TLS)
                        .message())
                .contains("the client's key");
        assertThat(fails(certified(with(new Authority.Issued(noPem, good.key()))), "tls", Kind.TLS)
                        .message())
                .contains("the client certificate");
        Tls half = new Tls(Mode.REQUIRE, Optional.empty(), Optional.of(good.certificate()), Optional.empty());
        assertThat(fails(certified(half), "tls", Kind.TLS).message()).contains("needs its key");
        Tls authority = new Tls(Mode.VERIFY_CA, Optional.of(noPem), Optional.empty(), Optional.empty());
        assertThat(fails(certified(authority), "tls", Kind.TLS).message()).contains("the authority's certificate");
    }

    private Target certified(Tls with) {
        return tls().target(RIGHT, TlsFixture.CERTIFIED, with);
    }

    private void opensEncrypted(Target target) {
        try (Session session = tls().engine().open(target)) {
            assertThat(session.server().version()).isNotBlank();
        }
        Diagnosis diagnosis = tls().engine().diagnose(target);
        assertThat(diagnosis.ok()).as("%s", diagnosis).isTrue();
        assertThat(diagnosis.steps())
                .filteredOn(step -> step.name().equals("tls"))
                .extracting(Diagnosis.Step::result)
                .containsExactly(Result.OK);
    }

    private Diagnosis.Step fails(Target target, String step, Kind kind) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> tls().engine().open(target).close())
                .satisfies(e -> assertThat(e.kind()).as("%s", e.getMessage()).isEqualTo(kind))
                .satisfies(e -> assertThat(e.next()).isNotBlank());
        Diagnosis diagnosis = tls().engine().diagnose(target);
        Diagnosis.Step last = diagnosis.steps().getLast();
        assertThat(last.name()).as("%s", diagnosis).isEqualTo(step);
        assertThat(last.result()).isEqualTo(Result.FAILED);
        assertThat(last.next()).isNotBlank();
        assertThat(diagnosis.steps()).extracting(Diagnosis.Step::name).doesNotHaveDuplicates();
        return last;
    }
}
