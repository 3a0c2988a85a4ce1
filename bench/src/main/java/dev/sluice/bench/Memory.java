package dev.sluice.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What processes hold, as Linux and the JVM count it; in MiB. */
final class Memory {
    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured)\\s+total \\d+K, used (\\d+)K");

    private Memory() {}

    /** Resident, shared pages counted whole. */
    static long resident(ProcessHandle process) throws IOException {
        return kib(Path.of("/proc/" + process.pid() + "/status"), "VmRSS:") / 1024;
    }

    /** Of the process and all that it has started, shared pages counted in proportion: nothing is counted twice. */
    static long ofTree(ProcessHandle root) throws IOException {
        long kib = 0;
        for (ProcessHandle each :
                Stream.concat(Stream.of(root), root.descendants()).toList()) {
            kib += each.isAlive() ? pss(each) : 0;
        }
        return kib / 1024;
    }

    /** Shared pages counted in proportion. */
    static long proportional(ProcessHandle process) throws IOException {
        return pss(process) / 1024;
    }

    private static long pss(ProcessHandle process) throws IOException {
        return kib(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss:");
    }

    /** Objects that are alive in a JVM with the serial collector, after a full collection. */
    static long liveHeap(ProcessHandle jvm) throws IOException, InterruptedException {
        jcmd(jvm, "GC.run");
        String heap = jcmd(jvm, "GC.heap_info");
        List<Long> generations = USED.matcher(heap)
                .results()
                .map(used -> Long.valueOf(used.group(1)))
                .toList();
        if (generations.size() != 2) {
            throw new IOException("not the serial collector's heap: " + heap);
        }
        return generations.stream().mapToLong(Long::longValue).sum() / 1024;
    }

    static long ofMachineGib() throws IOException {
        return Math.round(kib(Path.of("/proc/meminfo"), "MemTotal:") / 1024.0 / 1024.0);
    }

    private static long kib(Path file, String field) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(field)) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException(file + " has no " + field);
    }

    private static String jcmd(ProcessHandle jvm, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(jvm.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd " + command + ": " + output);
        }
        return output;
    }
}
