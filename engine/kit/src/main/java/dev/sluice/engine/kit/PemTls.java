package dev.sluice.engine.kit;

import dev.sluice.engine.Tls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Makes a TLS context from PEM text, in memory: keys never touch the disk. */
public final class PemTls {
    private static final char[] NO_PASSWORD = {};
    private static final List<String> KEY_KINDS = List.of("EC", "RSA", "EdDSA");

    private PemTls() {}

    /**
     * Checks the server's certificate in {@code VERIFY_CA} and {@code VERIFY_FULL} only; the host name is for the
     * driver to check.
     *
     * @throws GeneralSecurityException when a certificate or key cannot be read; the message says which
     */
    public static SSLContext context(Tls tls) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys(tls), trust(tls), null);
        return context;
    }

    private static TrustManager[] trust(Tls tls) throws GeneralSecurityException {
        boolean checked = tls.mode() == Tls.Mode.VERIFY_CA || tls.mode() == Tls.Mode.VERIFY_FULL;
        if (!checked) {
            return new TrustManager[] {new Anybody()};
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        Optional<String> authority = tls.authority();
        factory.init(authority.isPresent() ? authorities(authority.get()) : null);
        return factory.getTrustManagers();
    }

    private static KeyStore authorities(String pem) throws GeneralSecurityException {
        KeyStore store = emptyStore();
        int count = 0;
        for (Certificate certificate : certificates(pem, "the authority's certificate")) {
            store.setCertificateEntry("authority-" + count++, certificate);
        }
        return store;
    }

    private static KeyManager[] keys(Tls tls) throws GeneralSecurityException {
        if (tls.certificate().isEmpty() || tls.key().isEmpty()) {
            return new KeyManager[0];
        }
        KeyStore store = emptyStore();
        Certificate[] chain =
                certificates(tls.certificate().get(), "the client certificate").toArray(Certificate[]::new);
        store.setKeyEntry("client", key(tls.key().get().value()), NO_PASSWORD, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static Collection<? extends Certificate> certificates(String pem, String what)
            throws GeneralSecurityException {
        var read = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        if (read.isEmpty()) {
            throw new GeneralSecurityException(what + " is not PEM (-----BEGIN CERTIFICATE-----)");
        }
        return read;
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        String header = "-----BEGIN PRIVATE KEY-----";
        int start = pem.indexOf(header);
        int end = pem.indexOf("-----END PRIVATE KEY-----");
        if (start < 0 || end < start) {
            throw new GeneralSecurityException(
                    "the client's key is not PKCS #8 PEM without a password (-----BEGIN PRIVATE KEY-----)");
        }
        byte[] der = Base64.getMimeDecoder().decode(pem.substring(start + header.length(), end));
        for (String kind : KEY_KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException e) {
                // The kind stands inside the DER, which only the right factory reads: try the next.
                continue;
            }
        }
        throw new GeneralSecurityException("the client's key is none of " + KEY_KINDS);
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, NO_PASSWORD);
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store reads nothing", e);
        }
        return store;
    }

    /** Encryption without identity, as PREFER and REQUIRE promise no more. */
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
