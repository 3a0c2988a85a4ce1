package dev.sluice.web;

import java.util.List;

/** Something that changes while people watch: its state now, and numbered events from then on. */
public interface EventSource {

    /** The topic of {@link dev.sluice.kernel.Signals} that says "look again". */
    String topic();

    /** The state now, with the number of the last event that it includes. */
    StreamEvent state();

    /** Events with a greater number, in order, at most so many. */
    List<StreamEvent> after(long sequence, int limit);

    /** Whether nothing will follow what has been written: a stream ends when it has told everything. */
    default boolean over() {
        return false;
    }
}
