package dev.sluice.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Growth has an end: ceilings that may only go down, over all modules. The ten worst are printed with each run. */
class GrowthTest {
    private static final Path ROOT = Path.of("..");
    private static final int FILE_STOP = 400;
    private static final int FILE_P90 = 200;
    private static final int METHOD_STOP = 40;
    private static final int METHOD_P90 = 18;
    private static final int PARSER_METHOD_STOP = 60;
    private static final int KERNEL_TYPES = 30;
    private static final int COLLABORATORS = 5;

    /** They read a text word by word. */
    private static final Pattern PARSER =
            Pattern.compile(".*(/dialect/.*|/grammar/.*|/sqlite/Queries|Words|Splitter)\\.java");

    private static final Pattern NAMELESS =
            Pattern.compile("(.*(Util|Utils|Helper|Manager|Impl)|Abstract[A-Z].*)\\.java");

    /** A door with more than five collaborators is two doors: these still have to be parted. The list only shrinks. */
    private static final Map<String, Integer> TOO_MANY = Map.ofEntries(
            Map.entry("approval.Approvals", 6),
            Map.entry("change.plan.Proposals", 8),
            Map.entry("change.rollout.RolloutStart", 6),
            Map.entry("change.rollout.TaskBook", 6),
            Map.entry("issue.Issues", 6),
            Map.entry("jobs.JobRunner", 7),
            Map.entry("notify.TestCalls", 6));

    private record Counted(String what, long lines) {}

    @Test
    void filesStayShort() throws IOException {
        List<Counted> files = longestFirst(sources().stream().map(GrowthTest::count));
        print("lines", files);
        assertThat(files).allSatisfy(each -> assertThat(each.lines()).isLessThanOrEqualTo(FILE_STOP));
        assertThat(files.get(files.size() / 10).lines()).isLessThanOrEqualTo(FILE_P90);
    }

    @Test
    void methodsStayShort() throws IOException {
        List<Counted> methods = longestFirst(methods(sources()).stream());
        print("lines", methods);
        assertThat(methods.get(methods.size() / 10).lines()).isLessThanOrEqualTo(METHOD_P90);
        assertThat(methods)
                .allSatisfy(each -> assertThat(each.lines()).as(each.what()).isLessThanOrEqualTo(stop(each)));
    }

    private static int stop(Counted method) {
        String file = method.what().substring(0, method.what().indexOf('#'));
        return PARSER.matcher(file).matches() ? PARSER_METHOD_STOP : METHOD_STOP;
    }

    @Test
    void namesSayWhatThingsAre() throws IOException {
        assertThat(sources())
                .noneMatch(
                        file -> NAMELESS.matcher(file.getFileName().toString()).matches());
    }

    @Test
    void doorsHaveFewCollaborators() {
        Map<String, Integer> counted = ProductClasses.ALL.stream()
                .filter(type -> type.isMetaAnnotatedWith("org.springframework.stereotype.Component"))
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > COLLABORATORS)
                .collect(Collectors.toMap(
                        GrowthTest::name,
                        constructor -> constructor.getRawParameterTypes().size(),
                        Math::max,
                        TreeMap::new));
        counted.forEach((name, number) -> System.out.println(number + " collaborators  " + name));
        assertThat(counted).isEqualTo(new TreeMap<>(TOO_MANY));
    }

    @Test
    void kernelStaysSmall() {
        assertThat(ProductClasses.ALL.stream()
                        .filter(type -> type.getPackageName().equals("dev.sluice.kernel"))
                        .filter(type -> type.getEnclosingClass().isEmpty())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .hasSizeLessThanOrEqualTo(KERNEL_TYPES);
    }

    private static String name(JavaConstructor constructor) {
        return constructor.getOwner().getName().substring("dev.sluice.".length());
    }

    private static List<Counted> longestFirst(Stream<Counted> counted) {
        return counted.sorted(Comparator.comparingLong(Counted::lines).reversed())
                .toList();
    }

    private static void print(String unit, List<Counted> worst) {
        worst.stream().limit(10).forEach(each -> System.out.println(each.lines() + " " + unit + "  " + each.what()));
    }

    /** The product's own sources, in every module. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .toList();
        }
    }

    private static Counted count(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new Counted(file.toString(), lines.count());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code file#method}, with its lines from the first annotation to the last brace. */
    private static List<Counted> methods(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Counted> methods = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Methods(unit, positions, methods), null);
            }
        }
        return methods;
    }

    /** Counts the methods of one file. */
    private static final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Counted> found;

        Methods(CompilationUnitTree unit, SourcePositions positions, List<Counted> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                long first = line(positions.getStartPosition(unit, method));
                long last = line(positions.getEndPosition(unit, method));
                found.add(new Counted(unit.getSourceFile().getName() + "#" + method.getName(), last - first + 1));
            }
            return super.visitMethod(method, nothing);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
