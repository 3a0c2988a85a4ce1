package dev.sluice.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Unpacked snapshots that were looked at last. They never change, so every server may keep its own; how many depends on
 * their size, as a schema of ten thousand tables takes some tens of megabytes.
 */
@Component
class DetailsCache {
    private static final int OBJECTS = 30_000;

    private final SnapshotStore store;
    private final Map<Fingerprint, Details> kept = new LinkedHashMap<>(16, 0.75f, true);

    DetailsCache(SnapshotStore store) {
        this.store = store;
    }

    Details get(Fingerprint fingerprint) {
        synchronized (kept) {
            Details known = kept.get(fingerprint);
            if (known != null) {
                return known;
            }
        }
        Details details = Details.of(store.find(fingerprint).orElseThrow(), store.details(fingerprint));
        synchronized (kept) {
            kept.put(fingerprint, details);
            forget();
        }
        return details;
    }

    /** Those that were not looked at for longest; never the newest. */
    private void forget() {
        long objects =
                kept.values().stream().mapToLong(each -> each.objects().size()).sum();
        var eldest = kept.values().iterator();
        while (objects > OBJECTS && kept.size() > 1) {
            objects -= eldest.next().objects().size();
            eldest.remove();
        }
    }
}
