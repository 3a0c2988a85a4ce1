package dev.sluice.engine.kit;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why TLS failed, in words for whoever filled in the form.
 *
 * @param message what happened, in one sentence
 * @param next what to do about it
 */
public record TlsFault(String message, String next) {

    /** Empty when the failure has nothing to do with TLS. */
    public static Optional<TlsFault> of(Throwable failure, String host) {
        boolean about =
                causes(failure).anyMatch(e -> e instanceof SSLException || e instanceof GeneralSecurityException);
        return about ? Optional.of(explain(failure, host)) : Optional.empty();
    }

    /** The server speaks no TLS, and the target asks for it. */
    public static TlsFault serverHasNone(String host) {
        return new TlsFault(
                "The server on " + host + " has no TLS, and the target asks for it.",
                "Turn TLS on in the server, or choose prefer or disable.");
    }

    /**
     * The connection broke although the handshake went well: in TLS 1.3 the server judges the client's certificate
     * afterwards, and its complaint may be lost with the connection.
     */
    public static TlsFault clientRefused() {
        return new TlsFault(
                "The server broke off right after the handshake: it refused the client certificate.",
                "Enter a client certificate that an authority which the server trusts has signed, and its key.");
    }

    private static TlsFault explain(Throwable failure, String host) {
        // The deepest of our own complaints is the one that names the part; of the JDK's it is the plainest.
        String deepest = causes(failure)
                .filter(e -> causes(failure).anyMatch(SSLException.class::isInstance)
                        || e.getClass() == GeneralSecurityException.class)
                .reduce((first, second) -> second)
                .map(e -> String.valueOf(e.getMessage()))
                .orElse("");
        if (any(failure, CertificateExpiredException.class) || any(failure, CertificateNotYetValidException.class)) {
            return new TlsFault(
                    "The server's certificate is not valid at this time: " + deepest + ".",
                    "Renew the certificate on the server, or set the clock of the machine that is wrong.");
        }
        if (any(failure, CertPathBuilderException.class) || any(failure, CertPathValidatorException.class)) {
            return new TlsFault(
                    "No authority that is trusted here has signed the server's certificate.",
                    "Enter the certificate of the authority that signed it, as PEM; one that signed itself is its own authority.");
        }
        boolean ours = causes(failure).noneMatch(SSLException.class::isInstance);
        if (!ours && causes(failure).anyMatch(e -> e.getClass() == CertificateException.class)) {
            return new TlsFault(
                    "The server's certificate is not for " + host + ": " + deepest + ".",
                    "Use a host name that the certificate names, have one issued for this name, or choose verify-ca.");
        }
        if (deepest.contains("fatal alert") || deepest.contains("certificate_required")) {
            return new TlsFault(
                    "The server refused the handshake: " + deepest + ".",
                    "Enter a client certificate that the server's authority signed, and its key; "
                            + "where it asks for none, allow a TLS version that both sides know.");
        }
        return ours
                ? new TlsFault(
                        "The certificates of the target cannot be used: " + deepest + ".",
                        "Enter certificates and key as PEM text, the key as PKCS #8 without a password.")
                : new TlsFault(
                        "TLS with " + host + " failed: " + deepest + ".",
                        "Check that the port is the right one, and which TLS versions the server allows.");
    }

    private static boolean any(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(20);
    }
}
