package dev.sluice.engine.postgres.grammar;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The memory and the globals of one parser. The compiled grammar calls the static methods, some hundred thousand times
 * a statement: so they are short, which counts most while nothing is compiled to machine code yet. Words in an array
 * serve better than bytes, since nearly all that the parser reads and writes are aligned words.
 *
 * <p>Addresses are a base and an offset; their sum wraps, where WebAssembly would trap: the C compiler adds offsets only
 * where they cannot wrap. What lies outside the memory throws {@link IndexOutOfBoundsException}.
 */
final class ParserMemory implements Memory {
    private static final int WORDS_PER_PAGE = PAGE_SIZE / Integer.BYTES;

    private final MemoryLimits limits;
    private int[] words;
    private long[] globals = {};

    ParserMemory(MemoryLimits limits) {
        this.limits = limits;
        this.words = new int[limits.initialPages() * WORDS_PER_PAGE];
    }

    /** Takes over the globals, which the compiled grammar then reads and writes here. */
    void takeGlobals(Instance instance) {
        globals = new long[instance.globalCount()];
        Arrays.setAll(globals, i -> instance.global(i).getValue());
    }

    static int readIntGlobal(int index, ParserMemory memory) {
        return (int) memory.globals[index];
    }

    static long readGlobal(int index, ParserMemory memory) {
        return memory.globals[index];
    }

    static void writeGlobal(long value, int index, ParserMemory memory) {
        memory.globals[index] = value;
    }

    static int memoryReadInt(int base, int offset, ParserMemory memory) {
        int at = base + offset;
        return (at & 3) == 0 ? memory.words[at >>> 2] : memory.unaligned(at);
    }

    static void memoryWriteInt(int base, int value, int offset, ParserMemory memory) {
        int at = base + offset;
        if ((at & 3) == 0) {
            memory.words[at >>> 2] = value;
        } else {
            memory.writeUnaligned(at, value);
        }
    }

    // a shift by a multiple of 8 above 24 counts modulo 32: the address itself, times 8, says where in the word

    static byte memoryReadByte(int base, int offset, ParserMemory memory) {
        int at = base + offset;
        return (byte) (memory.words[at >>> 2] >>> (at << 3));
    }

    static void memoryWriteByte(int base, byte value, int offset, ParserMemory memory) {
        int at = base + offset;
        int shift = at << 3;
        int[] words = memory.words;
        words[at >>> 2] = words[at >>> 2] & ~(0xff << shift) | (value & 0xff) << shift;
    }

    static short memoryReadShort(int base, int offset, ParserMemory memory) {
        int at = base + offset;
        return (short) (memoryReadByte(at, 0, memory) & 0xff | memoryReadByte(at, 1, memory) << 8);
    }

    static void memoryWriteShort(int base, short value, int offset, ParserMemory memory) {
        memoryWriteByte(base, (byte) value, offset, memory);
        memoryWriteByte(base, (byte) (value >> 8), offset + 1, memory);
    }

    static long memoryReadLong(int base, int offset, ParserMemory memory) {
        long high = memoryReadInt(base, offset + 4, memory);
        return high << 32 | memoryReadInt(base, offset, memory) & 0xffffffffL;
    }

    static void memoryWriteLong(int base, long value, int offset, ParserMemory memory) {
        memoryWriteInt(base, (int) (value >> 32), offset + 4, memory);
        memoryWriteInt(base, (int) value, offset, memory);
    }

    static double memoryReadDouble(int base, int offset, ParserMemory memory) {
        return Double.longBitsToDouble(memoryReadLong(base, offset, memory));
    }

    static void memoryWriteDouble(int base, double value, int offset, ParserMemory memory) {
        memoryWriteLong(base, Double.doubleToRawLongBits(value), offset, memory);
    }

    static void memoryCopy(int to, int from, int size, ParserMemory memory) {
        memory.copy(to, from, size);
    }

    static void memoryFill(int from, byte value, int size, ParserMemory memory) {
        memory.fill(value, from, from + size);
    }

    private int unaligned(int at) {
        int shift = at << 3;
        return words[at >>> 2] >>> shift | words[at + 3 >>> 2] << -shift;
    }

    private void writeUnaligned(int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            memoryWriteByte(at, (byte) (value >> 8 * i), i, this);
        }
    }

    @Override
    public void copy(int to, int from, int size) {
        if (from < to && to < from + size) {
            for (int i = size - 1; i >= 0; i--) {
                writeByte(to + i, read(from + i));
            }
            return;
        }
        int head = (to ^ from) % 4 == 0 ? Math.min(-to & 3, size) : size;
        int middle = size - head & ~3;
        copyBytes(to, from, head);
        System.arraycopy(words, from + head >>> 2, words, to + head >>> 2, middle >> 2);
        copyBytes(to + head + middle, from + head + middle, size - head - middle);
    }

    private void copyBytes(int to, int from, int size) {
        for (int i = 0; i < size; i++) {
            writeByte(to + i, read(from + i));
        }
    }

    @Override
    public void fill(byte value, int from, int to) {
        int at = from;
        while (at < to && (at & 3) != 0) {
            writeByte(at++, value);
        }
        int aligned = Math.max(at, to & ~3);
        Arrays.fill(words, at >>> 2, aligned >>> 2, (value & 0xff) * 0x01010101);
        for (at = aligned; at < to; at++) {
            writeByte(at, value);
        }
    }

    @Override
    public void write(int to, byte[] bytes, int offset, int size) {
        int head = Math.min(-to & 3, size);
        int middle = size - head & ~3;
        writeBytes(to, bytes, offset, head);
        ByteBuffer.wrap(bytes, offset + head, middle)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(words, to + head >>> 2, middle >> 2);
        writeBytes(to + head + middle, bytes, offset + head + middle, size - head - middle);
    }

    private void writeBytes(int to, byte[] bytes, int offset, int size) {
        for (int i = 0; i < size; i++) {
            writeByte(to + i, bytes[offset + i]);
        }
    }

    @Override
    public byte[] readBytes(int from, int size) {
        byte[] bytes = new byte[size];
        int head = Math.min(-from & 3, size);
        int middle = size - head & ~3;
        readBytes(from, bytes, 0, head);
        ByteBuffer.wrap(bytes, head, middle)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .put(words, from + head >>> 2, middle >> 2);
        readBytes(from + head + middle, bytes, head + middle, size - head - middle);
        return bytes;
    }

    private void readBytes(int from, byte[] bytes, int offset, int size) {
        for (int i = 0; i < size; i++) {
            bytes[offset + i] = read(from + i);
        }
    }

    /** What stands there, up to the zero byte. */
    byte[] readTerminated(int from) {
        int end = from;
        while ((end & 3) != 0 && read(end) != 0) {
            end++;
        }
        if ((end & 3) == 0) {
            while (!holdsZeroByte(words[end >>> 2])) {
                end += Integer.BYTES;
            }
        }
        while (read(end) != 0) {
            end++;
        }
        return readBytes(from, end - from);
    }

    private static boolean holdsZeroByte(int word) {
        return (word - 0x01010101 & ~word & 0x80808080) != 0;
    }

    @Override
    public void initialize(Instance instance, DataSegment[] segments) {
        for (DataSegment segment : segments) {
            if (!(segment instanceof ActiveDataSegment active)) {
                throw new IllegalStateException("the parser has data of a kind that its compiler does not make");
            }
            long[] at = ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions());
            write((int) at[0], active.data(), 0, active.data().length);
        }
    }

    @Override
    public int pages() {
        return words.length / WORDS_PER_PAGE;
    }

    @Override
    public int grow(int more) {
        int before = pages();
        if (before + more > maximumPages()) {
            return -1;
        }
        words = Arrays.copyOf(words, (before + more) * WORDS_PER_PAGE);
        return before;
    }

    @Override
    public int initialPages() {
        return limits.initialPages();
    }

    @Override
    public int maximumPages() {
        return Math.min(limits.maximumPages(), RUNTIME_MAX_PAGES);
    }

    @Override
    public byte read(int at) {
        return memoryReadByte(at, 0, this);
    }

    @Override
    public void writeByte(int at, byte value) {
        memoryWriteByte(at, value, 0, this);
    }

    @Override
    public short readShort(int at) {
        return memoryReadShort(at, 0, this);
    }

    @Override
    public long readU16(int at) {
        return readShort(at) & 0xffffL;
    }

    @Override
    public void writeShort(int at, short value) {
        memoryWriteShort(at, value, 0, this);
    }

    @Override
    public int readInt(int at) {
        return memoryReadInt(at, 0, this);
    }

    @Override
    public void writeI32(int at, int value) {
        memoryWriteInt(at, value, 0, this);
    }

    @Override
    public long readLong(int at) {
        return memoryReadLong(at, 0, this);
    }

    @Override
    public void writeLong(int at, long value) {
        memoryWriteLong(at, value, 0, this);
    }

    @Override
    public float readFloat(int at) {
        return Float.intBitsToFloat(readInt(at));
    }

    @Override
    public long readF32(int at) {
        return readInt(at);
    }

    @Override
    public void writeF32(int at, float value) {
        writeI32(at, Float.floatToRawIntBits(value));
    }

    @Override
    public double readDouble(int at) {
        return memoryReadDouble(at, 0, this);
    }

    @Override
    public long readF64(int at) {
        return readLong(at);
    }

    @Override
    public void writeF64(int at, double value) {
        memoryWriteDouble(at, value, 0, this);
    }

    @Override
    public void zero() {
        Arrays.fill(words, 0);
    }

    @Override
    public boolean shared() {
        return false;
    }

    // what follows belongs to passive segments and to threads, which the parser does not have

    @Override
    public void initPassiveSegment(int segment, int to, int from, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drop(int segment) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("removal")
    public Object lock(int at) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int at, int expected, long timeout) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int at, long expected, long timeout) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("removal")
    public int notify(int at, int waiters) {
        throw new UnsupportedOperationException();
    }
}
