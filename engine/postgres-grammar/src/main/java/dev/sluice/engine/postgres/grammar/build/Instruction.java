package dev.sluice.engine.postgres.grammar.build;

import java.util.ArrayList;
import java.util.List;

/**
 * One instruction of a function body.
 *
 * @param blockType of {@code block}, {@code loop}, {@code if}: {@link Op#EMPTY}, or the value type of the result
 * @param index the local, global, function or label it names; 0 when it names none
 * @param labels of {@code br_table}, the default label last; empty for all others
 * @param raw its bytes
 */
record Instruction(int op, int blockType, int index, int[] labels, byte[] raw) {
    private static final int[] NONE = new int[0];

    static List<Instruction> readAll(byte[] code) {
        WasmBytes in = new WasmBytes(code);
        List<Instruction> list = new ArrayList<>();
        while (in.more()) {
            list.add(read(in));
        }
        return list;
    }

    static Instruction read(WasmBytes in) {
        int start = in.at();
        int op = in.read();
        int blockType = 0;
        int index = 0;
        int[] labels = NONE;
        switch (op) {
            case Op.BLOCK, Op.LOOP, Op.IF -> blockType = blockType(in);
            case Op.BR_TABLE -> labels = labels(in);
            case Op.BR, Op.BR_IF, Op.CALL, Op.REF_FUNC -> index = in.unsigned();
            case Op.CALL_INDIRECT -> {
                index = in.unsigned();
                in.unsigned();
            }
            case Op.SELECT_TYPED -> in.skip(in.unsigned());
            case Op.MEMORY_SIZE, Op.MEMORY_GROW, Op.REF_NULL -> in.skip(1);
            case Op.I32_CONST, Op.I64_CONST -> in.signed();
            case Op.F32_CONST -> in.skip(4);
            case Op.F64_CONST -> in.skip(8);
            case Op.PREFIX_MISC -> skipMisc(in);
            default -> {
                if (op == 0xfb || op > Op.PREFIX_MISC) {
                    throw new IllegalStateException("no support for opcode prefix 0x" + Integer.toHexString(op));
                } else if (op >= Op.LOCAL_GET && op <= Op.TABLE_SET) {
                    index = in.unsigned();
                } else if (op >= Op.FIRST_LOAD && op <= Op.LAST_STORE) {
                    in.unsigned();
                    in.unsigned();
                }
            }
        }
        return new Instruction(op, blockType, index, labels, in.from(start));
    }

    private static int blockType(WasmBytes in) {
        long type = in.signed();
        if (type >= 0) {
            throw new IllegalStateException("no support for blocks with several values");
        }
        return (int) type & 0x7f;
    }

    private static int[] labels(WasmBytes in) {
        int[] labels = new int[in.unsigned() + 1];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.unsigned();
        }
        return labels;
    }

    /** Saturating conversions have no operand, bulk memory and table instructions one or two. */
    private static void skipMisc(WasmBytes in) {
        int sub = in.unsigned();
        if (sub == 8 || sub == 10 || sub == 12 || sub == 14) {
            in.unsigned();
            in.unsigned();
        } else if (sub > 8) {
            in.unsigned();
        }
    }
}
