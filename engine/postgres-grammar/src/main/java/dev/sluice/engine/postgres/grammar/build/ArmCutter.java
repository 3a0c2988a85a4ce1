package dev.sluice.engine.postgres.grammar.build;

import dev.sluice.engine.postgres.grammar.build.WasmModule.Function;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes a function of one arm: {@code () -> way}. Jumps inside the arm stay, those that leave it become its result. */
final class ArmCutter {
    private final SplitFrame frame;
    private final List<Instruction> code;
    private final int arm;
    private final WasmSink body = new WasmSink();
    private final Set<Integer> used = new TreeSet<>();
    private final Set<Integer> written = new TreeSet<>();
    private boolean needsScratch;

    /** Constructs opened inside the arm, at the instruction that is being copied. */
    private int depth;

    ArmCutter(SplitFrame frame, List<Instruction> code, int arm) {
        this.frame = frame;
        this.code = code;
        this.arm = arm;
    }

    Function cut() {
        SwitchShape shape = frame.shape();
        code.subList(shape.armStart(arm), shape.armEnd(arm)).forEach(this::copy);
        WasmSink out = new WasmSink();
        frame.load(out, used);
        out.open(Op.BLOCK, Op.I32).raw(body.bytes()).constant(arm + 1).end();
        frame.store(out, written);
        int[] locals = frame.allLocals();
        if (needsScratch) {
            locals = Arrays.copyOf(locals, locals.length + 1);
            locals[locals.length - 1] = Op.I32;
        }
        return new Function(frame.armType(), locals, out.end().bytes());
    }

    private void copy(Instruction instruction) {
        switch (instruction.op()) {
            case Op.BLOCK, Op.LOOP, Op.IF -> {
                body.raw(instruction);
                depth++;
            }
            case Op.END -> {
                body.raw(instruction);
                depth--;
            }
            case Op.LOCAL_GET -> {
                used.add(instruction.index());
                body.raw(instruction);
            }
            case Op.LOCAL_SET, Op.LOCAL_TEE -> {
                used.add(instruction.index());
                written.add(instruction.index());
                body.raw(instruction);
            }
            case Op.BR, Op.BR_IF -> copyBranch(instruction);
            case Op.BR_TABLE -> copyTable(instruction);
            case Op.RETURN -> body.constantAfter(frame::wayToReturn).op(Op.BR, depth);
            default -> body.raw(instruction);
        }
    }

    private void copyBranch(Instruction branch) {
        if (branch.index() < depth) {
            body.raw(branch);
        } else if (branch.op() == Op.BR) {
            body.constantAfter(out -> frame.way(out, outward(branch.index()))).op(Op.BR, depth);
        } else {
            int way = frame.wayWithoutValue(outward(branch.index()));
            body.open(Op.IF, Op.EMPTY).constant(way).op(Op.BR, depth + 1).end();
        }
    }

    /** A label of the arm, seen from the {@code br_table} of the switch. */
    private int outward(int label) {
        return label - depth + arm + 1;
    }

    /** A table inside the arm: each way out of it gets a small block that its labels jump to. */
    private void copyTable(Instruction table) {
        Set<Integer> ways = new LinkedHashSet<>();
        for (int label : table.labels()) {
            if (label >= depth) {
                ways.add(frame.wayWithoutValue(outward(label)));
            }
        }
        if (ways.isEmpty()) {
            body.raw(table);
            return;
        }
        needsScratch = true;
        int scratch = frame.localCount();
        List<Integer> order = List.copyOf(ways);
        body.op(Op.LOCAL_SET, scratch);
        order.forEach(way -> body.open(Op.BLOCK, Op.EMPTY));
        body.op(Op.LOCAL_GET, scratch).op(Op.BR_TABLE).unsigned(table.labels().length - 1);
        for (int label : table.labels()) {
            body.unsigned(label < depth ? label + order.size() : order.indexOf(outward(label)));
        }
        for (int i = 0; i < order.size(); i++) {
            int open = order.size() - 1 - i;
            body.end().constant(order.get(i)).op(Op.BR, depth + open);
        }
    }
}
