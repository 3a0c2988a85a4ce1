package dev.sluice.identity;

import java.util.Optional;

/** What shall be different about an account; absent stays. */
public record AccountChange(Optional<String> displayName, Optional<String> email) {}
