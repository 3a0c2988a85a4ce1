package dev.sluice.engine.postgres.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ParserMemoryTest {
    private static final int SIZE = 64;

    private final ParserMemory memory = new ParserMemory(new MemoryLimits(1, 3));

    @Test
    void doesWhatTheGeneralMemoryDoes() {
        Memory general = new ByteArrayMemory(new MemoryLimits(1, 3));
        Random random = new Random(7);
        for (int step = 0; step < 20_000; step++) {
            int kind = random.nextInt(9);
            int to = random.nextInt(SIZE);
            int from = random.nextInt(SIZE);
            int size = random.nextInt(SIZE);
            long value = random.nextLong();
            change(general, kind, to, from, size, value);
            change(memory, kind, to, from, size, value);
            assertThat(memory.readBytes(0, 4 * SIZE)).isEqualTo(general.readBytes(0, 4 * SIZE));
            assertThat(memory.readLong(from)).isEqualTo(general.readLong(from));
            assertThat(memory.readInt(from)).isEqualTo(general.readInt(from));
            assertThat(memory.readShort(from)).isEqualTo(general.readShort(from));
            assertThat(memory.readBytes(from, size)).isEqualTo(general.readBytes(from, size));
        }
    }

    private static void change(Memory memory, int kind, int to, int from, int size, long value) {
        switch (kind) {
            case 0 -> memory.writeByte(to, (byte) value);
            case 1 -> memory.writeShort(to, (short) value);
            case 2 -> memory.writeI32(to, (int) value);
            case 3 -> memory.writeLong(to, value);
            case 4 -> memory.writeF64(to, from / 3.0);
            case 5 -> memory.fill((byte) value, to, to + size);
            case 6 -> memory.write(to, Long.toString(value).getBytes(StandardCharsets.UTF_8), 1, size % 8);
            default -> memory.copy(to, from, size);
        }
    }

    @Test
    void readsTextUpToItsZeroByte() {
        for (int start = 0; start < 8; start++) {
            for (int length = 0; length < 12; length++) {
                memory.fill((byte) 'x', 0, SIZE);
                memory.writeByte(start + length, (byte) 0);
                assertThat(memory.readTerminated(start))
                        .isEqualTo("x".repeat(length).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void growsUpToItsLimitAndKeepsWhatItHolds() {
        memory.writeI32(Memory.PAGE_SIZE - 4, 42);
        assertThat(memory.grow(2)).isEqualTo(1);
        assertThat(memory.readInt(Memory.PAGE_SIZE - 4)).isEqualTo(42);
        assertThat(memory.grow(1)).isEqualTo(-1);
        assertThat(memory.pages()).isEqualTo(3);
    }

    @Test
    void refusesAddressesOutside() {
        assertThatThrownBy(() -> memory.readInt(Memory.PAGE_SIZE)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> memory.writeByte(-1, (byte) 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
