package dev.sluice.sql.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Immutable SQL text, addressed by its content. */
public record Script(String text) {

    /** {@code sha256:} and 64 hexadecimal digits over the UTF-8 bytes of the text. */
    public String digest() {
        return digestOf(text);
    }

    public static String digestOf(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
