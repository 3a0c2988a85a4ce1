package dev.sluice.catalog;

import dev.sluice.engine.Secret;

/** A user of a database server. An empty user means: none of its own. */
public record Account(String user, Secret password) {
    public static final Account NONE = new Account("", Secret.NONE);

    public boolean present() {
        return !user.isEmpty();
    }
}
