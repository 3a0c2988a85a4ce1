package dev.sluice.engine.postgres.grammar.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwitchSplitterTest {
    private static final int ARMS = 30;
    private static final int PARAMETER = 0;
    private static final int SUM = 1;

    @Test
    void splitModuleComputesWhatTheOriginalComputes() {
        WasmModule module = new WasmModule(moduleWithSwitch());
        assertThat(SwitchSplitter.split(module)).isEqualTo(1);
        ExportFunction original = function(moduleWithSwitch());
        ExportFunction split = function(module.bytes());
        for (int input = -2; input < ARMS + 5; input++) {
            assertThat(split.apply(input)).as("input %d", input).isEqualTo(original.apply(input));
        }
    }

    @Test
    void leavesShortFunctionsAlone() {
        WasmModule module = new WasmModule(moduleOf(new WasmSink().constant(7).end()));
        assertThat(SwitchSplitter.split(module)).isZero();
        assertThat(module.ownFunctions()).isEqualTo(1);
    }

    @Test
    void renamesExports() {
        WasmModule module = new WasmModule(moduleOf(new WasmSink().constant(7).end()));
        module.rename(Map.of(), Map.of("f", "seven"));
        Instance instance = Instance.builder(Parser.parse(module.bytes())).build();
        assertThat(instance.export("seven").apply(0)).containsExactly(7);
    }

    @Test
    void readsNamesFromEmscriptensScript() {
        EmscriptenNames names = EmscriptenNames.in("""
                x();wasmExports["A"]();FS.ignorePermissions=false;_malloc=Module["_malloc"]=wasmExports["C"];
                __stack=wasmExports["Q"];var wasmImports={c:___assert_fail,g:invoke_i};
                """);
        assertThat(names.imports()).containsEntry("c", "assert_fail").containsEntry("g", "invoke_i");
        assertThat(names.exports())
                .containsEntry("A", "call_constructors")
                .containsEntry("C", "malloc")
                .containsEntry("Q", "stack");
    }

    private static ExportFunction function(byte[] module) {
        return Instance.builder(Parser.parse(module)).build().export("f");
    }

    /**
     * A loop around a switch whose arms add to a sum and then fall through, leave the switch, go round the loop, return,
     * or call the function anew.
     */
    private static byte[] moduleWithSwitch() {
        WasmSink code = new WasmSink().open(Op.BLOCK, Op.EMPTY).open(Op.LOOP, Op.EMPTY);
        for (int i = 0; i <= ARMS; i++) {
            code.open(Op.BLOCK, Op.EMPTY);
        }
        code.op(Op.LOCAL_GET, PARAMETER).op(Op.BR_TABLE).unsigned(ARMS);
        for (int i = 0; i <= ARMS; i++) {
            code.unsigned(i);
        }
        for (int arm = 0; arm < ARMS; arm++) {
            code.end();
            arm(code, arm);
        }
        code.end().end().end();
        return moduleOf(code.op(Op.LOCAL_GET, SUM).end());
    }

    private static void arm(WasmSink code, int arm) {
        int toBehindSwitch = ARMS - 1 - arm;
        for (int i = 0; i < 50; i++) {
            code.op(Op.LOCAL_GET, SUM).constant(arm + i).op(0x6a).op(Op.LOCAL_SET, SUM);
        }
        switch (arm % 5) {
            case 0 -> {} // falls through
            case 1 -> code.op(Op.BR, toBehindSwitch);
            case 2 -> code.constant(1).op(Op.LOCAL_SET, PARAMETER).op(Op.BR, toBehindSwitch + 1);
            case 3 -> code.op(Op.LOCAL_GET, SUM).op(Op.RETURN);
            default -> {
                code.constant(arm - 1)
                        .op(Op.CALL, 0)
                        .op(Op.LOCAL_GET, SUM)
                        .op(0x6a)
                        .op(Op.LOCAL_SET, SUM);
                code.op(Op.LOCAL_GET, SUM).op(Op.BR_IF, toBehindSwitch + 2);
            }
        }
    }

    /** One function {@code f}: i32 to i32, with one i32 local. */
    private static byte[] moduleOf(WasmSink code) {
        byte[] body = new WasmSink()
                .unsigned(1)
                .unsigned(1)
                .op(Op.I32)
                .raw(code.bytes())
                .bytes();
        return new WasmSink()
                .raw(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0})
                .op(1)
                .sized(new byte[] {1, 0x60, 1, Op.I32, 1, Op.I32})
                .op(3)
                .sized(new byte[] {1, 0})
                .op(6)
                .sized(new byte[] {1, Op.I32, 1, Op.I32_CONST, 0, Op.END})
                .op(7)
                .sized(new WasmSink()
                        .unsigned(1)
                        .sized("f".getBytes(StandardCharsets.UTF_8))
                        .op(0)
                        .op(0)
                        .bytes())
                .op(10)
                .sized(new WasmSink().unsigned(1).sized(body).bytes())
                .bytes();
    }
}
