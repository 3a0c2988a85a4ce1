package dev.sluice.access;

import dev.sluice.kernel.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may I do? So that nobody finds out by being refused. */
@RestController
@RequestMapping("/v1/me")
@Tag(name = "me")
class MyPermissionsResource {
    private final Access access;

    MyPermissionsResource(Access access) {
        this.access = access;
    }

    /**
     * @param roles ids of the roles that are held there
     * @param permissions those that the caller holds there
     * @param grantors who can give roles there
     */
    @Schema(name = "MyPermissions")
    record View(List<String> roles, List<String> permissions, List<String> grantors) {
        static View of(Held held) {
            return new View(held.roles().stream().map(Role::id).sorted().toList(), held.permissions(), held.grantors());
        }
    }

    @GetMapping("/permissions")
    @Operation(
            summary = "Shows what the caller may do, and who can give more",
            description = "On the workspace, or in a project. Of a project that the caller may not see, and of one "
                    + "that is not there, it shows what the caller may everywhere.")
    View getMyPermissions(
            Actor actor, @Parameter(description = "The id of a project.") @RequestParam Optional<String> project) {
        return View.of(access.held(actor, project.map(Scope::project).orElse(Scope.workspace())));
    }
}
