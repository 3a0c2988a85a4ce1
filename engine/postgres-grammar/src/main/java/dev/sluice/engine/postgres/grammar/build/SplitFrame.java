package dev.sluice.engine.postgres.grammar.build;

import dev.sluice.engine.postgres.grammar.build.WasmModule.Function;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the arms of one switch share. Ways, the numbers that say where to go: below {@code arms} another arm, then one
 * for each label outside the switch in order (the first: just behind it), the last one returns.
 */
final class SplitFrame {
    private final WasmModule module;
    private final Function function;
    private final SwitchShape shape;
    private final List<Integer> parameters;
    private final List<Integer> results;
    private final int[] locals;
    private final Map<Integer, Integer> globals = new TreeMap<>();
    private final Set<Integer> written = new TreeSet<>();
    private final Set<Integer> waysOut = new TreeSet<>();
    private OptionalInt valueGlobal = OptionalInt.empty();
    private int valueType;

    SplitFrame(WasmModule module, Function function, SwitchShape shape) {
        this.module = module;
        this.function = function;
        this.shape = shape;
        this.parameters = module.signature(function.type()).parameters();
        this.results = module.signature(function.type()).results();
        int[] all = Arrays.copyOf(
                parameters.stream().mapToInt(Integer::intValue).toArray(),
                parameters.size() + function.locals().length);
        System.arraycopy(function.locals(), 0, all, parameters.size(), function.locals().length);
        this.locals = all;
    }

    Function function() {
        return function;
    }

    SwitchShape shape() {
        return shape;
    }

    int parameterCount() {
        return parameters.size();
    }

    /** Parameters count: arms number their locals as the whole function does. */
    int localCount() {
        return locals.length;
    }

    int[] allLocals() {
        return locals.clone();
    }

    int armType() {
        return module.typeOf(List.of(), List.of(Op.I32));
    }

    /** The function's own locals and one more. */
    int[] localsWith(int type) {
        int[] more = Arrays.copyOf(function.locals(), function.locals().length + 1);
        more[function.locals().length] = type;
        return more;
    }

    /** The way to a label, seen from the {@code br_table}. */
    int wayWithoutValue(int label) {
        if (label >= shape.blocks()) {
            waysOut.add(label);
            if (valueOf(label).isPresent()) {
                throw new IllegalStateException("no support for a br_table that carries a value");
            }
        }
        return label;
    }

    /** The way to a label; a value that travels with the jump is moved from the stack to a global. */
    int way(WasmSink out, int label) {
        if (label >= shape.blocks()) {
            waysOut.add(label);
            valueOf(label).ifPresent(type -> out.op(Op.GLOBAL_SET, valueGlobal(type)));
        }
        return label;
    }

    int wayToReturn(WasmSink out) {
        int way = returnWay();
        waysOut.add(way);
        valueOf(way).ifPresent(type -> out.op(Op.GLOBAL_SET, valueGlobal(type)));
        return way;
    }

    private int returnWay() {
        return shape.blocks() + shape.outside().size() + 1;
    }

    /** Type of the value that a jump to this label outside carries. */
    private OptionalInt valueOf(int way) {
        int outer = way - shape.blocks();
        if (outer >= shape.outside().size()) {
            return results.isEmpty() ? OptionalInt.empty() : OptionalInt.of(results.getFirst());
        }
        Instruction target = shape.outside().get(outer);
        boolean bare = target.op() == Op.LOOP || target.blockType() == Op.EMPTY;
        return bare ? OptionalInt.empty() : OptionalInt.of(target.blockType());
    }

    private int valueGlobal(int type) {
        if (valueGlobal.isEmpty()) {
            valueType = type;
            valueGlobal = OptionalInt.of(module.addGlobal(type));
        }
        if (valueType != type) {
            throw new IllegalStateException("no support for jumps out of one switch with values of several types");
        }
        return valueGlobal.getAsInt();
    }

    Set<Integer> waysOut() {
        return waysOut;
    }

    /** Goes the way, from inside an {@code if} inside the block that replaces the switch. */
    void leave(WasmSink out, int way) {
        valueOf(way).ifPresent(type -> out.op(Op.GLOBAL_GET, valueGlobal(type)));
        if (way == returnWay()) {
            out.op(Op.RETURN);
        } else {
            out.op(Op.BR, 2 + way - shape.blocks());
        }
    }

    void load(WasmSink out, Collection<Integer> used) {
        used.forEach(local -> out.op(Op.GLOBAL_GET, global(local)).op(Op.LOCAL_SET, local));
    }

    void store(WasmSink out, Collection<Integer> changed) {
        written.addAll(changed);
        changed.forEach(local -> out.op(Op.LOCAL_GET, local).op(Op.GLOBAL_SET, global(local)));
    }

    private int global(int local) {
        return globals.computeIfAbsent(local, key -> module.addGlobal(locals[key]));
    }

    void storeAll(WasmSink out) {
        globals.forEach((local, global) -> out.op(Op.LOCAL_GET, local).op(Op.GLOBAL_SET, global));
    }

    void loadWritten(WasmSink out) {
        load(out, written);
    }

    /** Returns the types of the locals, behind the parameters, that hold the saved values. */
    int[] saveGlobals(WasmSink out) {
        int[] types = new int[globals.size()];
        int at = 0;
        for (Map.Entry<Integer, Integer> shared : globals.entrySet()) {
            types[at] = locals[shared.getKey()];
            out.op(Op.GLOBAL_GET, shared.getValue()).op(Op.LOCAL_SET, parameters.size() + at++);
        }
        return types;
    }

    void restoreGlobals(WasmSink out) {
        int at = parameters.size();
        for (int global : globals.values()) {
            out.op(Op.LOCAL_GET, at++).op(Op.GLOBAL_SET, global);
        }
    }
}
