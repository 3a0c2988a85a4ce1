package dev.sluice.engine.postgres.grammar.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The largest switch of a function as C compilers write it: {@code blocks} empty blocks opened in a row, an index, a
 * {@code br_table}, then one arm behind the end of each block but the last.
 *
 * @param start position of the first block; the index is computed from {@code start + blocks}
 * @param table position of the {@code br_table}
 * @param ends position of the end of each block, the innermost first: arm {@code k} lies between {@code ends[k]} and
 *     {@code ends[k + 1]}
 * @param outside the constructs that are open around the switch, the innermost first
 */
record SwitchShape(int start, int blocks, int table, int[] ends, List<Instruction> outside) {

    static Optional<SwitchShape> largestIn(List<Instruction> code, int leastArms) {
        int start = 0;
        int blocks = 0;
        for (int i = 0; i < code.size(); ) {
            int end = i;
            while (end < code.size() && isEmptyBlock(code.get(end))) {
                end++;
            }
            if (end - i > blocks) {
                start = i;
                blocks = end - i;
            }
            i = Math.max(end, i + 1);
        }
        if (blocks < leastArms) {
            return Optional.empty();
        }
        int table = start + blocks;
        while (code.get(table).op() != Op.BR_TABLE) {
            if (endsStraightLine(code.get(table).op())) {
                return Optional.empty(); // blocks in a row, but no switch
            }
            table++;
        }
        return Optional.of(new SwitchShape(start, blocks, table, ends(code, start, blocks), outside(code, start)));
    }

    int arms() {
        return blocks - 1;
    }

    int armStart(int arm) {
        return ends[arm] + 1;
    }

    int armEnd(int arm) {
        return ends[arm + 1];
    }

    /** Position behind the whole switch. */
    int behind() {
        return ends[blocks - 1] + 1;
    }

    private static boolean isEmptyBlock(Instruction instruction) {
        return instruction.op() == Op.BLOCK && instruction.blockType() == Op.EMPTY;
    }

    private static boolean endsStraightLine(int op) {
        return Op.opensBlock(op) || op == Op.BR || op == Op.BR_IF || op == Op.RETURN || op == Op.END;
    }

    private static int[] ends(List<Instruction> code, int start, int blocks) {
        int[] ends = new int[blocks];
        int closed = 0;
        int depth = 0;
        for (int i = start; closed < blocks; i++) {
            if (Op.opensBlock(code.get(i).op())) {
                depth++;
            } else if (code.get(i).op() == Op.END) {
                depth--;
                if (i >= start + blocks && depth == blocks - 1 - closed) {
                    ends[closed++] = i;
                }
            }
        }
        return ends;
    }

    private static List<Instruction> outside(List<Instruction> code, int start) {
        Deque<Instruction> open = new ArrayDeque<>();
        for (Instruction instruction : code.subList(0, start)) {
            if (Op.opensBlock(instruction.op())) {
                open.push(instruction);
            } else if (instruction.op() == Op.END) {
                open.pop();
            }
        }
        return new ArrayList<>(open);
    }
}
