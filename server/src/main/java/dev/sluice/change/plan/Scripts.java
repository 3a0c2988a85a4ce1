package dev.sluice.change.plan;

import dev.sluice.kernel.Problem;
import dev.sluice.sql.text.Script;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to scripts: immutable SQL text, each kept once under its digest. */
@Component
public class Scripts {
    /** Bytes of UTF-8 that one script may have. */
    public static final int BYTES = 32 << 20;

    private final ScriptStore store;
    private final InstantSource clock;

    Scripts(ScriptStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps a text.
     *
     * @return its digest
     * @throws Problem when it is empty, no text, or too large
     */
    String keep(String text) {
        if (text.isBlank()) {
            throw Problem.user("plan.scriptEmpty", "A script is empty.")
                    .next("Write at least one statement, or leave the change out.");
        }
        if (text.indexOf('\0') >= 0) {
            throw Problem.user("plan.scriptNotText", "A script holds a NUL character, which no SQL text has.")
                    .next("Save the file as UTF-8 text and try again.");
        }
        if (text.length() > BYTES || text.getBytes(StandardCharsets.UTF_8).length > BYTES) {
            throw Problem.limit("plan.scriptTooLarge", "A script has at most " + (BYTES >> 20) + " MiB.")
                    .next("Divide it into several changes; they run in order.")
                    .with("limitBytes", BYTES);
        }
        var script = new Script(text);
        store.insert(script, clock.instant());
        return script.digest();
    }

    Optional<Script> find(String digest) {
        return store.find(digest);
    }

    /** A script that something refers to. */
    public Script get(String digest) {
        return find(digest).orElseThrow(() -> Problem.bug("plan.scriptLost", "The script " + digest + " is gone."));
    }
}
