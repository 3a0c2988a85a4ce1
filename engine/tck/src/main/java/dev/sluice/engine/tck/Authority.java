package dev.sluice.engine.tck;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs certificates for one test; its key is forgotten with it. */
public final class Authority {
    private static final Duration VALID = Duration.ofDays(2);

    private final X500Name name;
    private final KeyPair keys = keyPair();
    private final String certificate;

    public Authority(String name) {
        this.name = new X500Name("CN=" + name);
        this.certificate = signed(this.name, keys, Instant.now().plus(VALID), Extension.basicConstraints, ca());
    }

    /** A certificate and its key, PEM; the key PKCS #8. */
    public record Issued(String certificate, String key) {}

    /** The authority's own certificate, PEM. */
    public String certificate() {
        return certificate;
    }

    /** For a server that is reached by these IP addresses or names. */
    public Issued server(List<String> addresses, List<String> names) {
        return server(addresses, names, Instant.now().plus(VALID));
    }

    /** One whose time is over. */
    public Issued expired(List<String> addresses) {
        return server(addresses, List.of(), Instant.now().minus(Duration.ofHours(1)));
    }

    private Issued server(List<String> addresses, List<String> names, Instant until) {
        GeneralName[] all = new GeneralName[addresses.size() + names.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < addresses.size()
                    ? new GeneralName(GeneralName.iPAddress, addresses.get(i))
                    : new GeneralName(GeneralName.dNSName, names.get(i - addresses.size()));
        }
        KeyPair own = keyPair();
        X500Name subject = new X500Name("CN=a server");
        return new Issued(
                signed(subject, own, until, Extension.subjectAlternativeName, new GeneralNames(all)),
                pem(own.getPrivate()));
    }

    /** For a client of this name. */
    public Issued client(String commonName) {
        KeyPair own = keyPair();
        X500Name subject = new X500Name("CN=" + commonName);
        return new Issued(
                signed(
                        subject,
                        own,
                        Instant.now().plus(VALID),
                        Extension.basicConstraints,
                        new BasicConstraints(false)),
                pem(own.getPrivate()));
    }

    private static ASN1Encodable ca() {
        return new BasicConstraints(true);
    }

    private String signed(
            X500Name subject,
            KeyPair own,
            Instant until,
            org.bouncycastle.asn1.ASN1ObjectIdentifier extension,
            ASN1Encodable value) {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(64, new SecureRandom()),
                Date.from(until.minus(VALID).minus(Duration.ofHours(1))),
                Date.from(until),
                subject,
                own.getPublic());
        try {
            builder.addExtension(extension, extension.equals(Extension.basicConstraints), value);
            return pem(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate for " + subject, e);
        }
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no elliptic curves in this JDK", e);
        }
    }

    private static String pem(Object what) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(what instanceof java.security.PrivateKey key ? new JcaPKCS8Generator(key, null) : what);
        } catch (IOException e) {
            throw new IllegalStateException("a string takes everything", e);
        }
        return text.toString();
    }
}
