package dev.sluice.access;

import dev.sluice.identity.Accounts;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "access")
class AccessResource {
    private final Access access;
    private final Bindings bindings;
    private final Accounts accounts;

    AccessResource(Access access, Bindings bindings, Accounts accounts) {
        this.access = access;
        this.bindings = bindings;
        this.accounts = accounts;
    }

    @Schema(name = "Role")
    record RoleView(
            String id,

            @Schema(allowableValues = {"workspace", "project"})
            String scope,

            String description,
            List<String> permissions) {
        static RoleView of(Role role) {
            return new RoleView(
                    role.id(),
                    role.onWorkspace() ? "workspace" : "project",
                    role.description(),
                    PermissionRegistry.PRODUCT.of(role));
        }
    }

    @Schema(name = "Binding")
    record BindingView(
            String id,
            String principal,
            String role,
            Optional<String> project,
            Optional<Instant> expiresAt,
            Instant createdAt,
            String createdBy) {
        static BindingView of(Binding binding) {
            return new BindingView(
                    binding.id().toString(),
                    binding.principal(),
                    binding.role().id(),
                    binding.project(),
                    binding.expiresAt(),
                    binding.createdAt(),
                    binding.createdBy());
        }
    }

    record NewBinding(String principal, String role, Optional<Instant> expiresAt) {}

    record Explanation(boolean allowed, List<String> reasons) {}

    @GetMapping("/roles")
    @Operation(summary = "Lists the roles and the permissions that each holds")
    PageView<RoleView> listRoles() {
        return new PageView<>(Arrays.stream(Role.values()).map(RoleView::of).toList(), Optional.empty());
    }

    @GetMapping("/bindings")
    @Operation(summary = "Lists who holds which role on the workspace")
    PageView<BindingView> listBindings(
            @RequestParam Optional<Integer> pageSize, @RequestParam Optional<String> pageToken) {
        return PageView.of(bindings.list(Scope.workspace(), Paging.of(pageSize, pageToken)), BindingView::of);
    }

    @PostMapping("/bindings")
    @Operation(
            summary = "Gives a role on the workspace",
            description = "Ends the sessions of the account that it changes.")
    BindingView createBinding(Actor actor, @RequestBody NewBinding wanted) {
        return add(actor, wanted, Scope.workspace());
    }

    @DeleteMapping("/bindings/{binding}")
    @Operation(summary = "Takes a role on the workspace back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteBinding(@PathVariable UUID binding) {
        bindings.remove(binding, Scope.workspace());
    }

    @GetMapping("/projects/{project}/bindings")
    @Operation(summary = "Lists who holds which role on a project")
    PageView<BindingView> listProjectBindings(
            @PathVariable String project,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(bindings.list(Scope.project(project), Paging.of(pageSize, pageToken)), BindingView::of);
    }

    @PostMapping("/projects/{project}/bindings")
    @Operation(summary = "Gives a role on a project")
    BindingView createProjectBinding(Actor actor, @PathVariable String project, @RequestBody NewBinding wanted) {
        return add(actor, wanted, Scope.project(project));
    }

    @DeleteMapping("/projects/{project}/bindings/{binding}")
    @Operation(summary = "Takes a role on a project back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteProjectBinding(@PathVariable String project, @PathVariable UUID binding) {
        bindings.remove(binding, Scope.project(project));
    }

    @GetMapping("/access:explain")
    @Operation(summary = "Says why somebody may, or may not, do something")
    Explanation explainAccess(
            @Parameter(description = "Who: the resource name, `users/ada` or `serviceAccounts/ci`.") @RequestParam
                    String user,
            @RequestParam String permission,
            @RequestParam Optional<String> project) {
        if (!PermissionRegistry.PRODUCT.knows(permission)) {
            throw Problem.user("access.permissionUnknown", "There is no permission '" + permission + "'.")
                    .next("GET /v1/roles lists them.");
        }
        Scope scope = project.map(Scope::project).orElse(Scope.workspace());
        return accounts.actor(user)
                .map(actor -> access.decide(actor, Permission.of(permission), scope))
                .map(decision -> new Explanation(decision.allowed(), decision.reasons()))
                .orElseGet(() -> new Explanation(false, List.of(user + " is unknown or disabled.")));
    }

    private BindingView add(Actor actor, NewBinding wanted, Scope scope) {
        return BindingView.of(
                bindings.add(actor, wanted.principal(), Role.of(wanted.role()), scope, wanted.expiresAt()));
    }
}
