package dev.sluice.engine.postgres.grammar.build;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Moves the heap down over most of the C stack, for which the package reserves 32 MB below it: PostgreSQL's own limit of
 * depth is 100 KB, and each parser would set the whole to zero before it reads its first statement.
 */
final class SmallerStack {
    private static final int RESERVED = 32 << 20;
    private static final int ENOUGH = 4 << 20;

    private SmallerStack() {}

    /**
     * The module with the other start of the heap, which stands in it three times: as first stack pointer, as base of
     * the stack, and as the place where the allocator begins.
     */
    static byte[] in(byte[] wasm) {
        int before = new WasmModule(wasm).heapStart();
        int after = before - RESERVED + ENOUGH;
        byte[] changed = wasm.clone();
        int constants = replace(changed, constant(before), constant(after));
        int words = replace(changed, word(before), word(after));
        if (constants != 2 || words != 1) {
            throw new IllegalStateException("the heap's start stands in the module as " + constants + " constants and "
                    + words + " words: this package lays memory out in another way");
        }
        return changed;
    }

    /** As long for the one as for the other: numbers may be written with more bytes than they need. */
    private static byte[] constant(int value) {
        byte[] bytes = new byte[5];
        bytes[0] = Op.I32_CONST;
        for (int i = 1; i < bytes.length; i++) {
            bytes[i] = (byte) (value >> 7 * (i - 1) & 0x7f | (i < bytes.length - 1 ? 0x80 : 0));
        }
        return bytes;
    }

    private static byte[] word(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static int replace(byte[] in, byte[] from, byte[] to) {
        int found = 0;
        for (int at = 0; at + from.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, in, at, to.length);
                found++;
            }
        }
        return found;
    }
}
