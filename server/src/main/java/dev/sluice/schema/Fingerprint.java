package dev.sluice.schema;

/** The digest of a schema's canonical DDL; names a snapshot. {@code sha256:} and 64 hexadecimal digits. */
public record Fingerprint(String value) {
    @Override
    public String toString() {
        return value;
    }
}
