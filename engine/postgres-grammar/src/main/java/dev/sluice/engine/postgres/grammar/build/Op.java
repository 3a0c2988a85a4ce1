package dev.sluice.engine.postgres.grammar.build;

/** The WebAssembly opcodes and value types that the splitter reads or writes by name. */
final class Op {
    static final int UNREACHABLE = 0x00;
    static final int BLOCK = 0x02;
    static final int LOOP = 0x03;
    static final int IF = 0x04;
    static final int ELSE = 0x05;
    static final int END = 0x0b;
    static final int BR = 0x0c;
    static final int BR_IF = 0x0d;
    static final int BR_TABLE = 0x0e;
    static final int RETURN = 0x0f;
    static final int CALL = 0x10;
    static final int CALL_INDIRECT = 0x11;
    static final int SELECT_TYPED = 0x1c;
    static final int LOCAL_GET = 0x20;
    static final int LOCAL_SET = 0x21;
    static final int LOCAL_TEE = 0x22;
    static final int GLOBAL_GET = 0x23;
    static final int GLOBAL_SET = 0x24;
    static final int TABLE_SET = 0x26;
    static final int FIRST_LOAD = 0x28;
    static final int LAST_STORE = 0x3e;
    static final int MEMORY_SIZE = 0x3f;
    static final int MEMORY_GROW = 0x40;
    static final int I32_CONST = 0x41;
    static final int I64_CONST = 0x42;
    static final int F32_CONST = 0x43;
    static final int F64_CONST = 0x44;
    static final int I32_EQ = 0x46;
    static final int I32_LT_U = 0x49;
    static final int I32_SUB = 0x6b;
    static final int I32_DIV_U = 0x6e;
    static final int REF_NULL = 0xd0;
    static final int REF_FUNC = 0xd2;
    static final int PREFIX_MISC = 0xfc;

    static final int I32 = 0x7f;
    static final int I64 = 0x7e;
    static final int F32 = 0x7d;
    static final int F64 = 0x7c;

    /** Block type of a block without result. */
    static final int EMPTY = 0x40;

    static boolean opensBlock(int op) {
        return op == BLOCK || op == LOOP || op == IF;
    }

    private Op() {}
}
