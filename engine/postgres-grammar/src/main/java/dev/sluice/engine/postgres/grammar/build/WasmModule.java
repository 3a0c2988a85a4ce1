package dev.sluice.engine.postgres.grammar.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A WebAssembly module that can be changed: functions, globals and types are open, other sections stay as bytes. */
final class WasmModule {
    private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};
    private static final int CUSTOM = 0;
    private static final int TYPE = 1;
    private static final int IMPORT = 2;
    private static final int FUNCTION = 3;
    private static final int MEMORY = 5;
    private static final int GLOBAL = 6;
    private static final int EXPORT = 7;
    private static final int CODE = 10;

    /** Parameters and results, as value types. */
    record Signature(List<Integer> parameters, List<Integer> results) {}

    /** A function: index of its signature, value types of its own locals, bytes of its instructions. */
    record Function(int type, int[] locals, byte[] code) {}

    private record Section(int id, byte[] bytes) {}

    private final List<Section> sections = new ArrayList<>();
    private final List<Signature> types = new ArrayList<>();
    private final List<Function> functions = new ArrayList<>();
    private final List<byte[]> globals = new ArrayList<>();
    private int importedFunctions;
    private int importedGlobals;

    WasmModule(byte[] bytes) {
        WasmBytes in = new WasmBytes(bytes);
        if (!Arrays.equals(in.take(HEADER.length), HEADER)) {
            throw new IllegalArgumentException("not a WebAssembly module of version 1");
        }
        int[] functionTypes = {};
        while (in.more()) {
            Section section = new Section(in.read(), in.take(in.unsigned()));
            WasmBytes body = new WasmBytes(section.bytes());
            switch (section.id()) {
                case CUSTOM -> {
                    continue; // names and producers: nothing that runs
                }
                case TYPE -> readTypes(body);
                case IMPORT -> countImports(body);
                case FUNCTION -> functionTypes = readIndexes(body);
                case GLOBAL -> readGlobals(body);
                case CODE -> readFunctions(body, functionTypes);
                default -> {}
            }
            sections.add(section);
        }
    }

    private void readTypes(WasmBytes in) {
        for (int left = in.unsigned(); left > 0; left--) {
            if (in.read() != 0x60) {
                throw new IllegalStateException("no support for types other than functions");
            }
            types.add(new Signature(list(in.valueTypes()), list(in.valueTypes())));
        }
    }

    private static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private void countImports(WasmBytes in) {
        for (int left = in.unsigned(); left > 0; left--) {
            in.name();
            in.name();
            int kind = in.read();
            switch (kind) {
                case 0 -> {
                    in.unsigned();
                    importedFunctions++;
                }
                case 3 -> {
                    in.skip(2);
                    importedGlobals++;
                }
                default -> throw new IllegalStateException("no support for imported tables and memories");
            }
        }
    }

    private static int[] readIndexes(WasmBytes in) {
        int[] indexes = new int[in.unsigned()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = in.unsigned();
        }
        return indexes;
    }

    private void readGlobals(WasmBytes in) {
        for (int left = in.unsigned(); left > 0; left--) {
            int start = in.at();
            in.skip(2);
            while (Instruction.read(in).op() != Op.END) {
                // up to the end of the initial value
            }
            globals.add(in.from(start));
        }
    }

    private void readFunctions(WasmBytes in, int[] functionTypes) {
        int count = in.unsigned();
        for (int i = 0; i < count; i++) {
            WasmBytes body = new WasmBytes(in.take(in.unsigned()));
            List<Integer> locals = new ArrayList<>();
            for (int groups = body.unsigned(); groups > 0; groups--) {
                int times = body.unsigned();
                int type = body.read();
                for (int k = 0; k < times; k++) {
                    locals.add(type);
                }
            }
            int start = body.at();
            while (body.more()) {
                body.skip(1);
            }
            int[] array = locals.stream().mapToInt(Integer::intValue).toArray();
            functions.add(new Function(functionTypes[i], array, body.from(start)));
        }
    }

    /** Functions of the module itself: {@code ownFunction(0)} is the first behind the imported ones. */
    int ownFunctions() {
        return functions.size();
    }

    Function ownFunction(int index) {
        return functions.get(index);
    }

    void replace(int index, Function function) {
        functions.set(index, function);
    }

    /** Adds a function; returns the index by which code calls it. */
    int add(Function function) {
        functions.add(function);
        return importedFunctions + functions.size() - 1;
    }

    Signature signature(int type) {
        return types.get(type);
    }

    /** Index of a signature, added when it is new. */
    int typeOf(List<Integer> parameters, List<Integer> results) {
        Signature wanted = new Signature(parameters, results);
        int index = types.indexOf(wanted);
        if (index < 0) {
            types.add(wanted);
            index = types.size() - 1;
        }
        return index;
    }

    /** Adds a mutable global, 0 at first; returns its index. */
    int addGlobal(int type) {
        WasmSink out = new WasmSink().op(type).op(1);
        switch (type) {
            case Op.I32 -> out.constant(0);
            case Op.I64 -> out.op(Op.I64_CONST).signed(0);
            case Op.F32 -> out.op(Op.F32_CONST).raw(new byte[4]);
            case Op.F64 -> out.op(Op.F64_CONST).raw(new byte[8]);
            default -> throw new IllegalStateException("no support for locals of type 0x" + Integer.toHexString(type));
        }
        globals.add(out.end().bytes());
        return importedGlobals + globals.size() - 1;
    }

    /** First value of global 0, which in Emscripten's layout is the stack pointer: the heap starts there. */
    int heapStart() {
        WasmBytes in = new WasmBytes(globals.getFirst());
        in.skip(2);
        if (in.read() != Op.I32_CONST) {
            throw new IllegalStateException("global 0 is not the stack pointer");
        }
        return (int) in.signed();
    }

    /** Gives imports and exports the names that the linker had before they were shortened. */
    void rename(Map<String, String> imports, Map<String, String> exports) {
        change(IMPORT, in -> renameImports(in, imports));
        change(EXPORT, in -> renameExports(in, exports));
    }

    /** Lets the memory start smaller than the linker said; it grows when asked. */
    void startWithPages(int pages) {
        change(MEMORY, in -> {
            WasmSink out = new WasmSink().unsigned(in.unsigned()).op(in.peek());
            boolean limited = (in.read() & 1) != 0;
            out.unsigned(Math.min(in.unsigned(), pages));
            return limited ? out.unsigned(in.unsigned()) : out;
        });
    }

    private void change(int id, java.util.function.Function<WasmBytes, WasmSink> change) {
        sections.replaceAll(section -> section.id() == id
                ? new Section(id, change.apply(new WasmBytes(section.bytes())).bytes())
                : section);
    }

    private static WasmSink renameImports(WasmBytes in, Map<String, String> names) {
        int count = in.unsigned();
        WasmSink out = new WasmSink().unsigned(count);
        for (int i = 0; i < count; i++) {
            out.name(in.name());
            String name = in.name();
            out.name(names.getOrDefault(name, name));
            int kind = in.peek();
            out.op(in.read());
            out.raw(kind == 0 ? new WasmSink().unsigned(in.unsigned()).bytes() : in.take(2));
        }
        return out;
    }

    private static WasmSink renameExports(WasmBytes in, Map<String, String> names) {
        int count = in.unsigned();
        WasmSink out = new WasmSink().unsigned(count);
        for (int i = 0; i < count; i++) {
            String name = in.name();
            out.name(names.getOrDefault(name, name)).op(in.read()).unsigned(in.unsigned());
        }
        return out;
    }

    byte[] bytes() {
        WasmSink out = new WasmSink().raw(HEADER);
        for (Section section : sections) {
            byte[] body = switch (section.id()) {
                case TYPE -> typeSection();
                case FUNCTION -> functionSection();
                case GLOBAL -> globalSection();
                case CODE -> codeSection();
                default -> section.bytes();
            };
            out.op(section.id()).sized(body);
        }
        return out.bytes();
    }

    private byte[] typeSection() {
        WasmSink out = new WasmSink().unsigned(types.size());
        for (Signature type : types) {
            out.op(0x60).valueTypes(array(type.parameters())).valueTypes(array(type.results()));
        }
        return out.bytes();
    }

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private byte[] functionSection() {
        WasmSink out = new WasmSink().unsigned(functions.size());
        functions.forEach(function -> out.unsigned(function.type()));
        return out.bytes();
    }

    private byte[] globalSection() {
        WasmSink out = new WasmSink().unsigned(globals.size());
        globals.forEach(out::raw);
        return out.bytes();
    }

    private byte[] codeSection() {
        WasmSink out = new WasmSink().unsigned(functions.size());
        for (Function function : functions) {
            WasmSink body = new WasmSink().unsigned(function.locals().length);
            for (int type : function.locals()) {
                body.unsigned(1).op(type);
            }
            out.sized(body.raw(function.code()).bytes());
        }
        return out.bytes();
    }
}
