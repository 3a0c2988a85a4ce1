package dev.sluice.engine.postgres.grammar.build;

import static java.lang.classfile.Opcode.IFEQ;
import static java.lang.classfile.Opcode.IFGE;
import static java.lang.classfile.Opcode.IFGT;
import static java.lang.classfile.Opcode.IFLE;
import static java.lang.classfile.Opcode.IFLT;
import static java.lang.classfile.Opcode.IFNE;
import static java.lang.classfile.Opcode.IF_ICMPEQ;
import static java.lang.classfile.Opcode.IF_ICMPGE;
import static java.lang.classfile.Opcode.IF_ICMPGT;
import static java.lang.classfile.Opcode.IF_ICMPLE;
import static java.lang.classfile.Opcode.IF_ICMPLT;
import static java.lang.classfile.Opcode.IF_ICMPNE;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites the classes that Chicory makes, which reach memory and globals through its general interfaces, compare by
 * calls, and ask at every call and loop whether the thread was interrupted: the parser's memory is of one class, its
 * methods are short, and a parse is over in microseconds. What stays is half as long and several times as fast before
 * the JVM has compiled it.
 */
final class DirectAccess {
    private static final ClassDesc MEMORY = ClassDesc.of("com.dylibso.chicory.runtime.Memory");
    private static final ClassDesc OURS = ClassDesc.of("dev.sluice.engine.postgres.grammar.ParserMemory");
    private static final ClassDesc INTEGER = ClassDesc.of("java.lang.Integer");

    private static final Set<String> MEMORY_METHODS = Set.of(
            "memoryReadByte",
            "memoryReadShort",
            "memoryReadInt",
            "memoryReadLong",
            "memoryReadDouble",
            "memoryWriteByte",
            "memoryWriteShort",
            "memoryWriteInt",
            "memoryWriteLong",
            "memoryWriteDouble",
            "memoryCopy",
            "memoryFill");

    private static final Set<String> GLOBAL_METHODS = Set.of("readGlobal", "writeGlobal");

    /** A comparison: the branch taken when it holds, and the one taken when it does not. */
    private record Comparison(Opcode holds, Opcode fails, boolean unsigned) {}

    private static final Map<String, Comparison> COMPARISONS = Map.ofEntries(
            Map.entry("I32_EQZ", new Comparison(IFEQ, IFNE, false)),
            Map.entry("I32_EQ", new Comparison(IF_ICMPEQ, IF_ICMPNE, false)),
            Map.entry("I32_NE", new Comparison(IF_ICMPNE, IF_ICMPEQ, false)),
            Map.entry("I32_LT_S", new Comparison(IF_ICMPLT, IF_ICMPGE, false)),
            Map.entry("I32_LE_S", new Comparison(IF_ICMPLE, IF_ICMPGT, false)),
            Map.entry("I32_GT_S", new Comparison(IF_ICMPGT, IF_ICMPLE, false)),
            Map.entry("I32_GE_S", new Comparison(IF_ICMPGE, IF_ICMPLT, false)),
            Map.entry("I32_LT_U", new Comparison(IFLT, IFGE, true)),
            Map.entry("I32_LE_U", new Comparison(IFLE, IFGT, true)),
            Map.entry("I32_GT_U", new Comparison(IFGT, IFLE, true)),
            Map.entry("i32_ge_u", new Comparison(IFGE, IFLT, true)),
            Map.entry("I32_GE_U", new Comparison(IFGE, IFLT, true)));

    private final ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(DirectAccess.class.getClassLoader())));
    private final String compiled;

    /** {@code compiled}: what the internal names of the compiled classes start with. */
    DirectAccess(String compiled) {
        this.compiled = compiled.replace('.', '/');
    }

    byte[] rewrite(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        return classFile.build(
                model.thisClass().asSymbol(),
                out -> model.forEach(element -> {
                    if (element instanceof MethodModel method) {
                        out.withMethod(
                                method.methodName().stringValue(),
                                ours(method.methodTypeSymbol()),
                                method.flags().flagsMask(),
                                body -> method.forEach(part -> {
                                    if (part instanceof CodeModel code) {
                                        body.withCode(builder -> new Rewriting(builder, code.elementList()).run());
                                    } else {
                                        body.with(part);
                                    }
                                }));
                    } else {
                        out.with(element);
                    }
                }));
    }

    private static MethodTypeDesc ours(MethodTypeDesc type) {
        MethodTypeDesc changed = type;
        for (int i = 0; i < type.parameterCount(); i++) {
            if (type.parameterType(i).equals(MEMORY)) {
                changed = changed.changeParameterType(i, OURS);
            }
        }
        return changed;
    }

    /** One method on its way from the old code to the new. */
    private final class Rewriting {
        private final CodeBuilder out;
        private final List<CodeElement> code;
        private int at;

        Rewriting(CodeBuilder out, List<CodeElement> code) {
            this.out = out;
            this.code = code;
        }

        void run() {
            for (at = 0; at < code.size(); at++) {
                switch (code.get(at)) {
                    case LoadInstruction load when load.typeKind() == TypeKind.REFERENCE -> load(load);
                    case InvokeInstruction invoke -> invoke(invoke);
                    case CodeElement other -> out.with(other);
                }
            }
        }

        /** The memory is the parameter before the instance: a global is read from the one instead of the other. */
        private void load(LoadInstruction load) {
            boolean global = next() instanceof InvokeInstruction invoke
                    && GLOBAL_METHODS.contains(invoke.name().stringValue());
            if (global) {
                out.aload(load.slot() - 1);
            } else {
                out.with(load);
            }
        }

        private void invoke(InvokeInstruction invoke) {
            String name = invoke.name().stringValue();
            if (name.equals("checkInterruption")) {
                return;
            }
            MethodTypeDesc type = invoke.typeSymbol();
            if (COMPARISONS.containsKey(name) && next() instanceof BranchInstruction branch && tests(branch)) {
                at++;
                compare(COMPARISONS.get(name), branch);
            } else if (name.equals("readGlobal")) {
                readGlobal();
            } else if (name.equals("writeGlobal")) {
                out.invokestatic(OURS, name, type.changeParameterType(2, OURS));
            } else if (MEMORY_METHODS.contains(name)) {
                out.invokestatic(OURS, name, ours(type));
            } else if (isCompiled(invoke)) {
                out.invokestatic(invoke.owner().asSymbol(), name, ours(type));
            } else {
                out.with(invoke);
                if (type.returnType().equals(MEMORY)) {
                    out.checkcast(OURS);
                }
            }
        }

        private boolean isCompiled(InvokeInstruction invoke) {
            String owner = invoke.owner().asInternalName();
            return invoke.opcode() == Opcode.INVOKESTATIC && owner.startsWith(compiled) && !owner.endsWith("Shaded");
        }

        private void readGlobal() {
            boolean narrowed = next() instanceof ConvertInstruction convert && convert.opcode() == Opcode.L2I;
            if (narrowed) {
                at++;
            }
            out.invokestatic(
                    OURS,
                    narrowed ? "readIntGlobal" : "readGlobal",
                    MethodTypeDesc.of(ClassDesc.ofDescriptor(narrowed ? "I" : "J"), ClassDesc.ofDescriptor("I"), OURS));
        }

        private static boolean tests(BranchInstruction branch) {
            return branch.opcode() == IFEQ || branch.opcode() == IFNE;
        }

        private void compare(Comparison comparison, BranchInstruction branch) {
            if (comparison.unsigned()) {
                out.invokestatic(INTEGER, "compareUnsigned", MethodTypeDesc.ofDescriptor("(II)I"));
            }
            out.branch(branch.opcode() == IFNE ? comparison.holds() : comparison.fails(), branch.target());
        }

        private CodeElement next() {
            return code.get(Math.min(at + 1, code.size() - 1));
        }
    }
}
