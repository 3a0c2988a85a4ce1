package dev.sluice.engine.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What the caller keeps for a run that may leave nothing in the target: the step that is about to take effect, all
 * before it having done so.
 *
 * @param digest of the script
 * @param steps how many the script was cut into
 * @param detail what {@code phase} says
 * @param place where: a transaction's number means something only in one life of one database
 */
record PgNote(String digest, int steps, int step, Phase phase, String detail, String place) {
    private static final String VERSION = "postgresql/1";

    /** How far the step is. */
    enum Phase {
        /** Its COMMIT is about to be sent; the detail is the number of its transaction. */
        COMMITTING,
        /** It refuses a transaction and is about to be sent; the detail is what the catalogue said before. */
        SENDING,
        /** It has not taken effect after all. */
        WITHDRAWN,
        DONE
    }

    String text() {
        return String.join(
                " ",
                VERSION,
                digest,
                Integer.toString(steps),
                Integer.toString(step),
                phase.name(),
                encoded(detail),
                encoded(place));
    }

    /** Empty for what another engine or version has noted. */
    static Optional<PgNote> read(String text) {
        String[] parts = text.split(" ", -1);
        return parts.length == 7 && parts[0].equals(VERSION)
                ? Optional.of(new PgNote(
                        parts[1],
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]),
                        Phase.valueOf(parts[4]),
                        decoded(parts[5]),
                        decoded(parts[6])))
                : Optional.empty();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
