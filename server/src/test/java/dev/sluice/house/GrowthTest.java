package dev.sluice.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Growth has an end: ceilings that may only go down. The ten longest are printed with each run. */
class GrowthTest {
    private static final int FILE_STOP = 400;
    private static final int FILE_P90 = 200;
    private static final int KERNEL_TYPES = 30;

    private record Counted(Path file, long lines) {}

    @Test
    void filesStayShort() throws IOException {
        List<Counted> files = sources().stream()
                .sorted(Comparator.comparingLong(Counted::lines).reversed())
                .toList();
        files.stream().limit(10).forEach(each -> System.out.println(each.lines() + " lines  " + each.file()));
        assertThat(files).allSatisfy(each -> assertThat(each.lines()).isLessThanOrEqualTo(FILE_STOP));
        assertThat(files.get(files.size() / 10).lines()).isLessThanOrEqualTo(FILE_P90);
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

    private static List<Counted> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(GrowthTest::count)
                    .toList();
        }
    }

    private static Counted count(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new Counted(file, lines.count());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
