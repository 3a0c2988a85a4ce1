package dev.sluice.kernel;

/**
 * Wakes whoever waits for a topic, in every server on the same metadata store. A wake-up says "look again", nothing
 * more; it may come without reason and, while the store is away, not at all: waiters also look by themselves.
 */
public interface Signals {

    /** Sent when the running transaction commits; at once when there is none. */
    void send(String topic);

    /** Calls the waiter for each signal of the topic until closed. The waiter must return at once. */
    Subscription listen(String topic, Runnable waiter);

    /** Ends the listening. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
