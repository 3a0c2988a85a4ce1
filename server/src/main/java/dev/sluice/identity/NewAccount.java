package dev.sluice.identity;

import java.util.Optional;

/**
 * What a new account needs.
 *
 * @param password absent: it cannot sign in by password
 */
public record NewAccount(String id, String displayName, Optional<String> email, Optional<String> password) {
    @Override
    public String toString() {
        return "NewAccount[" + id + "]";
    }
}
