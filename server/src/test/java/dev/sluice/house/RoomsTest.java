package dev.sluice.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.docs.Documenter;

/** Rooms import lower floors only, by name. */
class RoomsTest {

    @Test
    void roomsImportOnlyWhatTheyList() throws IOException {
        ProductClasses.ROOMS.verify();
        new Documenter(ProductClasses.ROOMS).writeDocumentation();
    }

    @Test
    void packagesFormNoKnots() {
        slices().matching("dev.sluice.(*)..").should().beFreeOfCycles().check(ProductClasses.ALL);
        slices().matching("(**)").should().beFreeOfCycles().check(ProductClasses.ALL);
    }

    @Test
    void everyRoomSaysWhatItIsFor() throws IOException {
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/dev/sluice"))) {
            assertThat(rooms.filter(Files::isDirectory))
                    .allSatisfy(room -> assertThat(room.resolve("package-info.java"))
                            .content()
                            .contains("/**", "@NullMarked", "@ApplicationModule"));
        }
    }
}
