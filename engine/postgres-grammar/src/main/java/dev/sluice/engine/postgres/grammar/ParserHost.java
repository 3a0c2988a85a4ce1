package dev.sluice.engine.postgres.grammar;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExportSection;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import java.util.Arrays;

/** What the parser asks of its surroundings: Emscripten's imports. */
final class ParserHost {
    private static final int PAGE = 65536;
    private static final long[] NOTHING = {};
    private static final long[] ZERO = {0};
    private static final long[] ONE = {1};

    /** C's longjmp. One instance without a stack trace: it is thrown for every syntax error. */
    private static final class LongJump extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final LongJump INSTANCE = new LongJump();

        private LongJump() {
            super(null, null, false, false);
        }
    }

    /** The C library called abort() or exit(), or failed an assertion: the instance must not be used again. */
    static final class Aborted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Aborted(String function) {
            super("PostgreSQL's parser gave up in " + function, null, false, false);
        }
    }

    private final WasmModule module;
    private final long memoryLimit;
    private final int stackPosition;
    private final int restoreStack;
    private final int setThrew;

    ParserHost(WasmModule module, long memoryLimit) {
        this.module = module;
        this.memoryLimit = memoryLimit;
        stackPosition = exported("emscripten_stack_get_current");
        restoreStack = exported("emscripten_stack_restore");
        setThrew = exported("setThrew");
    }

    /** The number of a function: looking it up by name at each call would take longer than the call. */
    private int exported(String name) {
        ExportSection exports = module.exportSection();
        for (int i = 0; i < exports.exportCount(); i++) {
            if (exports.getExport(i).name().equals(name)) {
                return exports.getExport(i).index();
            }
        }
        throw new IllegalStateException("the parser does not export " + name);
    }

    ImportValues imports() {
        ImportValues.Builder values = ImportValues.builder();
        for (int i = 0; i < module.importSection().importCount(); i++) {
            if (!(module.importSection().getImport(i) instanceof FunctionImport function)) {
                throw new IllegalStateException("the parser imports something that is not a function");
            }
            FunctionType type = (FunctionType) module.typeSection().getType(function.typeIndex());
            values.addFunction(
                    new HostFunction(function.module(), function.name(), type, handle(function.name(), type)));
        }
        return values.build();
    }

    private WasmFunctionHandle handle(String name, FunctionType type) {
        if (name.startsWith("invoke_")) {
            long[] result = type.returns().isEmpty() ? NOTHING : ZERO;
            return (instance, arguments) -> invoke(instance, arguments, result);
        }
        return switch (name) {
            case "emscripten_throw_longjmp" ->
                (instance, arguments) -> {
                    throw LongJump.INSTANCE;
                };
            case "emscripten_resize_heap" -> (instance, arguments) -> grow(instance, arguments[0] & 0xffffffffL);
            case "fd_write" -> ParserHost::swallow;
            case "fd_close", "fd_seek", "fd_read", "setitimer_js" -> (instance, arguments) -> ZERO;
            case "emscripten_runtime_keepalive_clear" -> (instance, arguments) -> NOTHING;
            default ->
                (instance, arguments) -> {
                    throw new Aborted(name);
                };
        };
    }

    /** Calls a function pointer so that a longjmp out of it comes back here: what setjmp is made of. */
    private long[] invoke(Instance instance, long[] arguments, long[] whenJumped) {
        Machine machine = instance.getMachine();
        long[] stack = machine.call(stackPosition, NOTHING);
        try {
            int function = instance.table(0).requiredRef((int) arguments[0]);
            long[] rest = arguments.length == 1 ? NOTHING : Arrays.copyOfRange(arguments, 1, arguments.length);
            return machine.call(function, rest);
        } catch (LongJump jump) {
            machine.call(restoreStack, stack);
            machine.call(setThrew, new long[] {1, 0});
            return whenJumped;
        }
    }

    /** Grows by a fifth at least; refuses beyond the limit, which the C library reports as "out of memory". */
    private long[] grow(Instance instance, long wanted) {
        long current = (long) instance.memory().pages() * PAGE;
        long target = Math.min(memoryLimit, Math.max(wanted, current + current / 5));
        if (wanted > memoryLimit) {
            return ZERO;
        }
        int before = instance.memory().grow((int) ((target - current + PAGE - 1) / PAGE));
        return before < 0 ? ZERO : ONE;
    }

    /** The parser prints nothing that matters; says that all was written. */
    private static long[] swallow(Instance instance, long... arguments) {
        int total = 0;
        for (int i = 0; i < arguments[2]; i++) {
            total += instance.memory().readInt((int) arguments[1] + 8 * i + 4);
        }
        instance.memory().writeI32((int) arguments[3], total);
        return ZERO;
    }
}
