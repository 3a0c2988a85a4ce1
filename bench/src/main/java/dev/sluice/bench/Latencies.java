package dev.sluice.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * Times of one kind of call, in milliseconds.
 *
 * @param cpu processor time of the server and its metadata store, per call
 */
record Latencies(double median, double p95, double max, double cpu) {

    static Latencies of(long[] nanos, Duration cpu) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1), cpu.toNanos() / 1e6 / nanos.length);
    }

    private static double at(long[] sorted, double part) {
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
