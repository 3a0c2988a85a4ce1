package dev.sluice.change.rollout;

import dev.sluice.kernel.Problem;
import dev.sluice.web.EventSource;
import dev.sluice.web.StreamEvent;
import java.util.List;

/** A rollout as people watch it: its state, then every event; over when the rollout has ended. */
record RolloutEvents(RolloutStore store, RolloutId rollout) implements EventSource {

    @Override
    public String topic() {
        return RolloutFeed.topic(rollout);
    }

    @Override
    public StreamEvent state() {
        Rollout now = store.find(rollout)
                .orElseThrow(() -> Problem.bug("rollout.lost", "The rollout " + rollout.value() + " is gone."));
        return new StreamEvent(now.sequence(), "state", RolloutView.of(now));
    }

    @Override
    public List<StreamEvent> after(long sequence, int limit) {
        return store.events(rollout, sequence, limit).stream()
                .map(event -> new StreamEvent(event.sequence(), event.kind(), event.body()))
                .toList();
    }

    @Override
    public boolean over() {
        return store.status(rollout).ended();
    }
}
