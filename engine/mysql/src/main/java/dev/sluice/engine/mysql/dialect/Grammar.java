package dev.sluice.engine.mysql.dialect;

import java.util.Optional;

/** A generated grammar as a judge: what it has against a text, or nothing. */
interface Grammar {
    Optional<Complaint> complaint(String text);
}
