package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartedTest {
    private final List<String> ended = new ArrayList<>();

    @Test
    void endsTheYoungestFirstAndOnce() {
        Started started = Started.nothing();
        started.add(() -> "database", ended::add);
        started.add(() -> "server", ended::add);
        started.close();
        started.close();
        assertThat(ended).containsExactly("server", "database");
    }

    @Test
    void endsTheRestThoughOneEndingFails() {
        Started started = Started.nothing();
        started.add(() -> "database", ended::add);
        started.add(() -> "server", server -> {
            throw new IllegalStateException("does not stop");
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(started::close)
                .withMessage("does not stop");
        assertThat(ended).containsExactly("database");
    }

    @Test
    void startsNothingAfterTheEnd() {
        Started started = Started.nothing();
        started.close();
        assertThatExceptionOfType(Started.Interrupted.class).isThrownBy(() -> started.add(() -> "server", ended::add));
        assertThat(ended).isEmpty();
    }
}
