package dev.sluice.engine.postgres.grammar.build;

import dev.sluice.engine.postgres.grammar.build.WasmModule.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Cuts functions that hold a giant switch into one function per arm. The JVM refuses methods above 64 KB and never
 * compiles those above 8000 bytes to machine code; the parser's main function is many times that.
 *
 * <p>An arm returns a number that says where to go next: to another arm, behind the switch, to a label outside, or out
 * of the function. Local variables that arms use travel through globals; a wrapper around the function saves and
 * restores those, so that it may call itself. An exception that passes the wrapper does not restore them: no function
 * with a switch of this size catches errors.
 */
final class SwitchSplitter {
    private static final int LEAST_ARMS = 24;
    private static final int LEAST_INSTRUCTIONS = 4000;
    private static final int CASES_PER_FUNCTION = 128;

    private final WasmModule module;

    private SwitchSplitter(WasmModule module) {
        this.module = module;
    }

    /** Splits what is too long; returns how many switches were cut. What splitting adds is looked at again. */
    static int split(WasmModule module) {
        SwitchSplitter splitter = new SwitchSplitter(module);
        int cut = 0;
        for (int i = 0; i < module.ownFunctions(); i++) {
            if (splitter.splitFunction(i)) {
                cut++;
            }
        }
        return cut;
    }

    private boolean splitFunction(int index) {
        Function function = module.ownFunction(index);
        List<Instruction> code = Instruction.readAll(function.code());
        if (code.size() < LEAST_INSTRUCTIONS) {
            return false;
        }
        Optional<SwitchShape> shape = SwitchShape.largestIn(code, LEAST_ARMS);
        shape.ifPresent(found -> {
            SplitFrame frame = new SplitFrame(module, function, found);
            List<Integer> arms = new ArrayList<>();
            for (int arm = 0; arm < found.arms(); arm++) {
                arms.add(module.add(new ArmCutter(frame, code, arm).cut()));
            }
            int rest = module.add(rest(frame, code, arms));
            module.replace(index, wrapper(frame, rest));
        });
        return shape.isPresent();
    }

    /** The function without its arms: computes where to go first, then calls arms until one leaves the switch. */
    private Function rest(SplitFrame frame, List<Instruction> code, List<Integer> arms) {
        SwitchShape shape = frame.shape();
        int next = frame.localCount();
        WasmSink out = new WasmSink();
        code.subList(0, shape.start()).forEach(out::raw);
        out.open(Op.BLOCK, Op.EMPTY);
        code.subList(shape.start() + shape.blocks(), shape.table()).forEach(out::raw);
        enterTable(frame, out, code.get(shape.table()).labels(), next);
        frame.storeAll(out);

        int dispatch = choice(arms.size(), (sink, arm) -> sink.op(Op.CALL, arms.get(arm)));
        out.open(Op.LOOP, Op.EMPTY);
        out.op(Op.LOCAL_GET, next).constant(arms.size()).op(Op.I32_LT_U).open(Op.IF, Op.EMPTY);
        out.op(Op.LOCAL_GET, next).op(Op.CALL, dispatch).op(Op.LOCAL_SET, next).op(Op.BR, 1);
        out.end().end();

        frame.loadWritten(out);
        for (int way : frame.waysOut()) {
            out.op(Op.LOCAL_GET, next).constant(way).op(Op.I32_EQ).open(Op.IF, Op.EMPTY);
            frame.leave(out, way);
            out.end();
        }
        out.end();
        code.subList(shape.behind(), code.size()).forEach(out::raw);
        return new Function(frame.function().type(), frame.localsWith(Op.I32), out.bytes());
    }

    /** Turns the index on the stack into the number of the first arm, or of the way out, in local {@code next}. */
    private void enterTable(SplitFrame frame, WasmSink out, int[] labels, int next) {
        int[] ways = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            ways[i] = frame.wayWithoutValue(labels[i]);
        }
        int cases = labels.length - 1;
        int map = choice(cases, (sink, i) -> sink.constant(ways[i]));
        out.op(Op.LOCAL_TEE, next).constant(cases).op(Op.I32_LT_U).open(Op.IF, Op.I32);
        out.op(Op.LOCAL_GET, next).op(Op.CALL, map);
        out.op(Op.ELSE).constant(ways[cases]).end().op(Op.LOCAL_SET, next);
    }

    /** Saves the globals of a frame that may be in use further up the stack, calls {@code rest}, restores them. */
    private static Function wrapper(SplitFrame frame, int rest) {
        WasmSink out = new WasmSink();
        int[] saved = frame.saveGlobals(out);
        for (int i = 0; i < frame.parameterCount(); i++) {
            out.op(Op.LOCAL_GET, i);
        }
        out.op(Op.CALL, rest);
        frame.restoreGlobals(out);
        return new Function(frame.function().type(), saved, out.end().bytes());
    }

    /** A function from a number below {@code cases} to a number, in a tree of functions of bearable size. */
    private int choice(int cases, BiConsumer<WasmSink, Integer> body) {
        List<Integer> parts = new ArrayList<>();
        for (int base = 0; base < cases; base += CASES_PER_FUNCTION) {
            parts.add(choicePart(base, Math.min(CASES_PER_FUNCTION, cases - base), body));
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        WasmSink index =
                new WasmSink().op(Op.LOCAL_GET, 0).constant(CASES_PER_FUNCTION).op(Op.I32_DIV_U);
        return table(index, parts.size(), (out, part) -> out.op(Op.LOCAL_GET, 0).op(Op.CALL, parts.get(part)));
    }

    private int choicePart(int base, int cases, BiConsumer<WasmSink, Integer> body) {
        WasmSink index = new WasmSink().op(Op.LOCAL_GET, 0).constant(base).op(Op.I32_SUB);
        return table(index, cases, (out, i) -> body.accept(out, base + i));
    }

    private int table(WasmSink index, int cases, BiConsumer<WasmSink, Integer> body) {
        WasmSink out = new WasmSink();
        for (int i = 0; i <= cases; i++) {
            out.open(Op.BLOCK, Op.EMPTY);
        }
        out.raw(index.bytes()).op(Op.BR_TABLE).unsigned(cases);
        for (int i = 0; i <= cases; i++) {
            out.unsigned(i);
        }
        for (int i = 0; i < cases; i++) {
            out.end();
            body.accept(out, i);
            out.op(Op.RETURN);
        }
        out.end().op(Op.UNREACHABLE).end();
        int type = module.typeOf(List.of(Op.I32), List.of(Op.I32));
        return module.add(new Function(type, new int[0], out.bytes()));
    }
}
