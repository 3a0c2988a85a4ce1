package dev.sluice.engine.postgres.grammar.build;

import com.dylibso.chicory.build.time.compiler.Config;
import com.dylibso.chicory.build.time.compiler.Generator;
import com.dylibso.chicory.compiler.InterpreterFallback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The build step: {@code Build <unpacked npm package> <working folder> <classes folder>}. Does nothing when neither the
 * package nor this tool changed since the last time.
 */
public final class Build {
    /** Pages of 64 KB for the heap at first: enough for most statements, so that growing is rare. */
    private static final int HEAP_PAGES = 48;

    private static final String CLASS = "dev.sluice.engine.postgres.grammar.PgParser";

    private Build() {}

    public static void main(String... arguments) throws IOException {
        Path npm = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        Path classes = Path.of(arguments[2]);
        Path wasm = npm.resolve("wasm/libpg-query.wasm");
        Path script = npm.resolve("wasm/libpg-query.js");

        Path compiled = work.resolve("classes");
        Path stamp = work.resolve("stamp");
        String inputs = digest(wasm, script, classes.resolve("dev/sluice/engine/postgres/grammar/build"));
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(inputs)) {
            delete(work);
            Files.createDirectories(compiled);
            Path split = Files.write(work.resolve("split.wasm"), split(wasm, script));
            compile(split, work.resolve("sources"), compiled);
            shorten(compiled);
            Files.writeString(stamp, inputs);
        }
        copyChanged(compiled, classes);
    }

    private static byte[] split(Path wasm, Path script) throws IOException {
        EmscriptenNames names = EmscriptenNames.in(Files.readString(script));
        WasmModule module = new WasmModule(SmallerStack.in(Files.readAllBytes(wasm)));
        module.rename(names.imports(), names.exports());
        module.startWithPages(module.heapStart() / 65536 + 1 + HEAP_PAGES);
        SwitchSplitter.split(module);
        return module.bytes();
    }

    private static void compile(Path split, Path sources, Path classes) throws IOException {
        Generator generator = new Generator(Config.builder()
                .withWasmFile(split)
                .withName(CLASS)
                .withTargetSourceFolder(sources)
                .withTargetClassFolder(classes)
                .withTargetWasmFolder(classes)
                .withInterpreterFallback(InterpreterFallback.SILENT)
                .build());
        Set<Integer> interpreted = generator.generateResources();
        if (!interpreted.isEmpty()) {
            throw new IllegalStateException("still too long for the JVM after splitting: functions " + interpreted);
        }
        generator.generateMetaWasm(interpreted);
    }

    /** Chicory's own class of general methods stays as it is: what is rare goes on calling it. */
    private static void shorten(Path classes) throws IOException {
        DirectAccess access = new DirectAccess(CLASS);
        try (Stream<Path> found = Files.walk(classes)) {
            for (Path file : found.filter(path -> path.toString().matches(".*Machine.*(?<!Shaded)\\.class"))
                    .toList()) {
                Files.write(file, access.rewrite(Files.readAllBytes(file)));
            }
        }
    }

    private static String digest(Path... inputs) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            try (Stream<Path> found = Files.walk(input)) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Config.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path path :
                        found.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void copyChanged(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (!Files.exists(target) || Files.mismatch(file, target) >= 0) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
