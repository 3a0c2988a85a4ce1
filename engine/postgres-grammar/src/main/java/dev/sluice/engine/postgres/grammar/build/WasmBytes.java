package dev.sluice.engine.postgres.grammar.build;

import java.util.Arrays;

/** Reads WebAssembly's binary format from front to back. */
final class WasmBytes {
    private final byte[] bytes;
    private int at;

    WasmBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean more() {
        return at < bytes.length;
    }

    int at() {
        return at;
    }

    int read() {
        return bytes[at++] & 0xff;
    }

    int peek() {
        return bytes[at] & 0xff;
    }

    void skip(int count) {
        at += count;
    }

    byte[] take(int count) {
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    byte[] from(int start) {
        return Arrays.copyOfRange(bytes, start, at);
    }

    String name() {
        return new String(take(unsigned()), java.nio.charset.StandardCharsets.UTF_8);
    }

    int unsigned() {
        long value = 0;
        int shift = 0;
        int next;
        do {
            next = read();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next >= 0x80);
        return (int) value;
    }

    long signed() {
        long value = 0;
        int shift = 0;
        int next;
        do {
            next = read();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next >= 0x80);
        boolean negative = shift < 64 && (next & 0x40) != 0;
        return negative ? value | (-1L << shift) : value;
    }

    /** {@code count} bytes that hold one value type each. */
    int[] valueTypes() {
        int[] types = new int[unsigned()];
        for (int i = 0; i < types.length; i++) {
            types[i] = read();
        }
        return types;
    }
}
