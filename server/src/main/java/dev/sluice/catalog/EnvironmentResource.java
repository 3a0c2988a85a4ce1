package dev.sluice.catalog;

import dev.sluice.kernel.Actor;
import dev.sluice.web.Etags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "environments")
class EnvironmentResource {
    private final Environments environments;

    EnvironmentResource(Environments environments) {
        this.environments = environments;
    }

    @Schema(name = "Environment")
    record View(String name, String id, String title, int position, boolean automatic, long version) {
        static View of(Environment e) {
            return new View(
                    "environments/" + e.id(), e.id().value(), e.title(), e.position(), e.automatic(), e.version());
        }
    }

    @Schema(name = "Environments")
    record ListView(List<View> items) {}

    @Schema(name = "EnvironmentDraft")
    record Draft(EnvironmentId id, String title, int position, Optional<Boolean> automatic) {}

    @Schema(name = "EnvironmentChange")
    record Change(Optional<String> title, Optional<Integer> position, Optional<Boolean> automatic) {}

    /** @param environments the ids of all, in the order in which rollouts shall go through them */
    @Schema(name = "EnvironmentOrder")
    record Order(List<EnvironmentId> environments) {}

    @GetMapping("/environments")
    @Operation(summary = "Lists all environments in the order of rollouts")
    ListView listEnvironments() {
        return new ListView(environments.ordered().stream().map(View::of).toList());
    }

    @GetMapping("/environments/{environment}")
    @Operation(summary = "Shows an environment")
    ResponseEntity<View> getEnvironment(@PathVariable String environment) {
        return answer(environments.get(new EnvironmentId(environment)));
    }

    @PostMapping("/environments")
    @Operation(summary = "Creates an environment")
    ResponseEntity<View> createEnvironment(Actor actor, @RequestBody Draft draft) {
        return answer(environments.create(
                actor,
                draft.id(),
                draft.title(),
                draft.position(),
                draft.automatic().orElse(false)));
    }

    @PatchMapping("/environments/{environment}")
    @Operation(summary = "Changes an environment")
    ResponseEntity<View> updateEnvironment(
            Actor actor,
            @PathVariable String environment,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody Change change) {
        Environment old = environments.get(new EnvironmentId(environment));
        return answer(environments.update(
                actor,
                old.id(),
                change.title().orElse(old.title()),
                change.position().orElse(old.position()),
                change.automatic().orElse(old.automatic()),
                Etags.expected(ifMatch)));
    }

    @PostMapping("/environments:reorder")
    @Operation(summary = "Puts all environments into another order, at once")
    ListView reorderEnvironments(Actor actor, @RequestBody Order order) {
        return new ListView(environments.reorder(actor, order.environments()).stream()
                .map(View::of)
                .toList());
    }

    @DeleteMapping("/environments/{environment}")
    @Operation(summary = "Deletes an environment that no instance is in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteEnvironment(Actor actor, @PathVariable String environment) {
        environments.delete(actor, new EnvironmentId(environment));
    }

    private static ResponseEntity<View> answer(Environment environment) {
        return Etags.ok(environment.version(), View.of(environment));
    }
}
