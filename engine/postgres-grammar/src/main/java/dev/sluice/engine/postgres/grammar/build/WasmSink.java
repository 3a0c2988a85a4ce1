package dev.sluice.engine.postgres.grammar.build;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/** Writes WebAssembly's binary format; one method per instruction shape, so that emitting code reads like the code. */
final class WasmSink {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    WasmSink op(int opcode) {
        out.write(opcode);
        return this;
    }

    /** An instruction with one index: a local, a global, a function, a label. */
    WasmSink op(int opcode, int index) {
        return op(opcode).unsigned(index);
    }

    /** {@code block}, {@code loop} or {@code if}, without result unless a value type is given. */
    WasmSink open(int opcode, int blockType) {
        return op(opcode).op(blockType);
    }

    WasmSink constant(int value) {
        return op(Op.I32_CONST).signed(value);
    }

    /** A constant that is known once {@code before} has written what stands before it. */
    WasmSink constantAfter(ToIntFunction<WasmSink> before) {
        return constant(before.applyAsInt(this));
    }

    WasmSink end() {
        return op(Op.END);
    }

    WasmSink raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    WasmSink raw(Instruction instruction) {
        return raw(instruction.raw());
    }

    WasmSink name(String name) {
        return sized(name.getBytes(StandardCharsets.UTF_8));
    }

    WasmSink sized(byte[] bytes) {
        return unsigned(bytes.length).raw(bytes);
    }

    WasmSink valueTypes(int[] types) {
        unsigned(types.length);
        for (int type : types) {
            op(type);
        }
        return this;
    }

    WasmSink unsigned(int value) {
        long rest = value & 0xffffffffL;
        do {
            int low = (int) (rest & 0x7f);
            rest >>>= 7;
            out.write(rest != 0 ? low | 0x80 : low);
        } while (rest != 0);
        return this;
    }

    WasmSink signed(long value) {
        long rest = value;
        while (true) {
            int low = (int) (rest & 0x7f);
            rest >>= 7;
            boolean last = rest == 0 && (low & 0x40) == 0 || rest == -1 && (low & 0x40) != 0;
            out.write(last ? low : low | 0x80);
            if (last) {
                return this;
            }
        }
    }
}
