package dev.sluice.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Processor time that processes, and all that they have started, have used so far. Hardly minds busy neighbours. */
record Cpu(List<ProcessHandle> roots) {

    static Cpu of(ProcessHandle... roots) {
        return new Cpu(List.of(roots));
    }

    Duration used() {
        return roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
