package dev.sluice.notify;

import java.util.Optional;

/**
 * Where messages go, and what signs them. Both are secrets: the URL of a chat's webhook is all it takes to write there.
 *
 * @param target a URL; for mail the addresses, separated by commas
 */
record Address(String target, Optional<String> secret) {

    /** The text without what nobody shall read in a log. */
    String hiddenIn(String text) {
        String hidden = text.replace(target, "…");
        return secret.map(word -> hidden.replace(word, "…")).orElse(hidden);
    }

    @Override
    public String toString() {
        return "Address[…]";
    }
}
