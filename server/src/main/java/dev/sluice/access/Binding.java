package dev.sluice.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A role given to somebody somewhere.
 *
 * @param principal {@code users/ada}, {@code groups/dba} or {@code serviceAccounts/ci}
 * @param project the project's id; absent: the workspace
 * @param expiresAt when it ends by itself
 * @param createdBy resource name of who gave it
 */
public record Binding(
        UUID id,
        String principal,
        Role role,
        Optional<String> project,
        Optional<Instant> expiresAt,
        Instant createdAt,
        String createdBy) {

    boolean holdsAt(Instant now) {
        return expiresAt.map(now::isBefore).orElse(true);
    }

    boolean countsIn(Scope scope) {
        return switch (scope) {
            case Scope.Workspace _ -> project.isEmpty();
            // A role on the workspace is a role in every project.
            case Scope.Project in -> project.isEmpty() || project.get().equals(in.id());
        };
    }
}
