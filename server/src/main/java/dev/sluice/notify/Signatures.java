package dev.sluice.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How receivers know that a message comes from here. Pure. */
final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /** The header {@code Sluice-Signature}: {@code t=<seconds>,v1=<hex of HMAC-SHA256(secret, t + "." + body)>}. */
    static String webhook(String secret, Instant now, byte[] body) {
        long seconds = now.getEpochSecond();
        byte[] head = (seconds + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[head.length + body.length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hmac(secret, signed));
    }

    /** DingTalk's {@code sign}, before URL encoding: the secret signs {@code <millis>\n<secret>}. */
    static String dingTalk(String secret, Instant now) {
        String text = now.toEpochMilli() + "\n" + secret;
        return Base64.getEncoder().encodeToString(hmac(secret, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Feishu's {@code sign}: {@code <seconds>\n<secret>} is the key, and signs nothing. */
    static String feishu(String secret, Instant now) {
        return Base64.getEncoder().encodeToString(hmac(now.getEpochSecond() + "\n" + secret, new byte[0]));
    }

    private static byte[] hmac(String key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
