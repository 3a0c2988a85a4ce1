package dev.sluice.engine.kit;

import dev.sluice.engine.Tls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes a TLS context from PEM text, in memory: keys never touch the disk. */
public final class PemTls {
    private static final char[] NO_PASSWORD = {};
    private static final List<String> KEY_KINDS = List.of("EC", "RSA", "EdDSA");

    private PemTls() {}

    /**
     * Checks the server's certificate in {@code VERIFY_CA} and {@code VERIFY_FULL} only; the host name in
     * {@link #onto}.
     *
     * @throws GeneralSecurityException when a certificate or key cannot be read; the message says which
     */
    public static SSLContext context(Tls tls) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys(tls), trust(tls), null);
        return context;
    }

    /**
     * TLS over an open connection, not yet begun; in {@code VERIFY_FULL} its handshake checks the host name too.
     *
     * @param host as the user wrote it
     */
    public static SSLSocket onto(SSLSocketFactory factory, Tls.Mode mode, Socket plain, String host, int port)
            throws IOException {
        SSLSocket secure = (SSLSocket) factory.createSocket(plain, host, port, true);
        if (mode == Tls.Mode.VERIFY_FULL) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
        }
        return secure;
    }

    /**
     * Who is believed.
     *
     * @throws GeneralSecurityException when a certificate cannot be read
     */
    public static TrustManager[] trust(Tls tls) throws GeneralSecurityException {
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

    /**
     * The client's own certificate; none where the target has none.
     *
     * @throws GeneralSecurityException when certificate or key cannot be read, or one is there without the other
     */
    public static KeyManager[] keys(Tls tls) throws GeneralSecurityException {
        if (tls.certificate().isEmpty() && tls.key().isEmpty()) {
            return new KeyManager[0];
        }
        if (tls.certificate().isEmpty() || tls.key().isEmpty()) {
            throw new GeneralSecurityException("a client certificate needs its key, and a key its certificate");
        }
        X509Certificate[] chain = certificates(tls.certificate().get(), "the client certificate").stream()
                .map(X509Certificate.class::cast)
                .toArray(X509Certificate[]::new);
        return new KeyManager[] {new OneKey(chain, key(tls.key().get().value()))};
    }

    private static Collection<? extends Certificate> certificates(String pem, String what)
            throws GeneralSecurityException {
        String wrong = what + " is not PEM (-----BEGIN CERTIFICATE-----)";
        try {
            var read = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            if (read.isEmpty()) {
                throw new GeneralSecurityException(wrong);
            }
            return read;
        } catch (CertificateException e) {
            throw new GeneralSecurityException(wrong, e);
        }
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        String header = "-----BEGIN PRIVATE KEY-----";
        int start = pem.indexOf(header);
        int end = pem.indexOf("-----END PRIVATE KEY-----");
        if (start < 0 || end < start) {
            throw new GeneralSecurityException(
                    "the client's key is not PKCS #8 PEM without a password (-----BEGIN PRIVATE KEY-----)");
        }
        byte[] der = decoded(pem.substring(start + header.length(), end));
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

    private static byte[] decoded(String base64) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("the client's key is damaged", e);
        }
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

    /**
     * The one certificate, whatever authorities the server says that it knows: a server that does not know ours shall
     * say so, and not wonder that there was none.
     */
    private static final class OneKey extends X509ExtendedKeyManager {
        private static final String ALIAS = "client";
        private final X509Certificate[] chain;
        private final PrivateKey key;

        OneKey(X509Certificate[] chain, PrivateKey key) {
            this.chain = chain;
            this.key = key;
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public @Nullable String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return List.of(types).contains(key.getAlgorithm()) ? ALIAS : null;
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public @Nullable String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return chain.clone();
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }
    }

    /**
     * Encryption without identity, as PREFER and REQUIRE promise no more. Of the extended kind, because the JDK checks
     * the keys of a plain one by itself.
     */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
