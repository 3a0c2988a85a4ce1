package dev.sluice.engine.postgres.grammar;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The parser with a memory of its own. For one thread at a time; not to be used again after it threw an unchecked one. */
final class ParserInstance {
    /** A syntax error as the parser reports it: {@code cursor} counts characters from 1, 0 when unknown. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int cursor;

        Refused(String message, int cursor) {
            super(message, null, false, false);
            this.cursor = cursor;
        }

        int cursor() {
            return cursor;
        }
    }

    private static final class Code {
        static final WasmModule MODULE = load();

        private static WasmModule load() {
            try (InputStream in = ParserInstance.class.getResourceAsStream("PgParser.meta")) {
                if (in == null) {
                    throw new IllegalStateException("the compiled grammar is missing: build this module with Maven");
                }
                return Parser.parse(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final ParserMemory memory;
    private final ExportFunction malloc;
    private final ExportFunction free;
    private final ExportFunction parse;
    private final ExportFunction freeParsed;
    private final ExportFunction scan;
    private final ExportFunction freeString;

    ParserInstance(long memoryLimit) {
        Instance instance = Instance.builder(Code.MODULE)
                .withImportValues(new ParserHost(Code.MODULE, memoryLimit).imports())
                .withMachineFactory(ParserInstance::machine)
                .withMemoryFactory(ParserMemory::new)
                .withStart(false)
                .build();
        memory = (ParserMemory) instance.memory();
        memory.takeGlobals(instance);
        malloc = instance.export("malloc");
        free = instance.export("free");
        parse = instance.export("wasm_parse_query_raw");
        freeParsed = instance.export("wasm_free_parse_result");
        scan = instance.export("wasm_scan");
        freeString = instance.export("wasm_free_string");
        instance.export("call_constructors").apply();
    }

    /** The class is made by this module's build, after this one is compiled. */
    private static Machine machine(Instance instance) {
        try {
            return (Machine) Class.forName(ParserInstance.class.getPackageName() + ".PgParserMachine")
                    .getConstructor(Instance.class)
                    .newInstance(instance);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled grammar is missing: build this module with Maven", e);
        }
    }

    long memoryBytes() {
        return (long) memory.pages() * Memory.PAGE_SIZE;
    }

    /** The parse tree as JSON. */
    byte[] parse(byte[] sql) throws Refused {
        int query = copyIn(sql);
        int result = (int) parse.apply(query)[0];
        try {
            int error = memory.readInt(result + 8);
            if (error != 0) {
                String message = new String(memory.readTerminated(memory.readInt(error)), StandardCharsets.UTF_8);
                throw new Refused(message, memory.readInt(error + 16));
            }
            return memory.readTerminated(memory.readInt(result));
        } finally {
            freeParsed.apply(result);
            free.apply(query);
        }
    }

    /** The tokens as JSON. */
    byte[] scan(byte[] sql) {
        int query = copyIn(sql);
        int result = (int) scan.apply(query)[0];
        try {
            return memory.readTerminated(result);
        } finally {
            freeString.apply(result);
            free.apply(query);
        }
    }

    private int copyIn(byte[] text) {
        int address = (int) malloc.apply(text.length + 1)[0];
        if (address == 0) {
            throw new ParserHost.Aborted("malloc");
        }
        memory.write(address, text);
        memory.writeByte(address + text.length, (byte) 0);
        return address;
    }
}
