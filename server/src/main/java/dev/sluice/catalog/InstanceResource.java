package dev.sluice.catalog;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Tls;
import dev.sluice.kernel.Actor;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.web.Etags;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "instances")
class InstanceResource {
    private final Instances instances;
    private final DatabaseSync databases;

    InstanceResource(Instances instances, DatabaseSync databases) {
        this.instances = instances;
        this.databases = databases;
    }

    /** Secrets go in and never come out; an absent one stays as it is when an instance is changed. */
    @Schema(name = "InstanceDraft")
    record Draft(
            Optional<InstanceId> id,
            String title,
            String engine,
            EnvironmentId environment,
            Optional<String> host,
            Optional<Integer> port,
            Optional<String> adminUser,
            Optional<String> adminPassword,
            Optional<String> readerUser,
            Optional<String> readerPassword,
            Optional<Tls.Mode> tlsMode,
            Optional<String> tlsAuthority,
            Optional<String> tlsCertificate,
            Optional<String> tlsKey,
            Optional<Map<String, String>> options,
            Optional<Map<String, String>> labels) {

        InstanceDraft draft() {
            return new InstanceDraft(
                    title,
                    new EngineId(engine),
                    environment,
                    host.orElse(""),
                    port.orElse(0),
                    adminUser.orElse(""),
                    adminPassword.map(Secret::new),
                    readerUser.orElse(""),
                    readerPassword.map(Secret::new),
                    tlsMode.orElse(Tls.Mode.PREFER),
                    tlsAuthority,
                    tlsCertificate,
                    tlsKey.map(Secret::new),
                    options.orElse(Map.of()),
                    labels.orElse(Map.of()));
        }

        @Override
        public String toString() {
            return "InstanceDraft[" + title + "]";
        }
    }

    @Schema(name = "Diagnosis")
    record DiagnosisView(boolean ok, List<StepView> steps) {
        static DiagnosisView of(Diagnosis diagnosis) {
            return new DiagnosisView(
                    diagnosis.ok(),
                    diagnosis.steps().stream()
                            .map(s -> new StepView(
                                    s.name(),
                                    s.result(),
                                    s.message(),
                                    Optional.of(s.next()).filter(n -> !n.isEmpty()),
                                    s.took().toMillis()))
                            .toList());
        }
    }

    @Schema(name = "DiagnosisStep")
    record StepView(String step, Diagnosis.Result result, String message, Optional<String> next, long milliseconds) {}

    @Schema(name = "Sync")
    record SyncView(int found, int gone) {}

    @PostMapping("/instances")
    @Operation(summary = "Registers a database server")
    ResponseEntity<InstanceView> createInstance(Actor actor, @RequestBody Draft draft) {
        InstanceId id = draft.id()
                .orElseThrow(
                        () -> dev.sluice.kernel.Problem.user("catalog.instanceIdMissing", "An instance needs an id."));
        return answer(instances.create(actor, id, draft.draft()));
    }

    @GetMapping("/instances")
    @Operation(summary = "Lists the registered database servers")
    PageView<InstanceView> listInstances(
            @RequestParam Optional<String> environment,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(instances.list(environment, Paging.of(pageSize, pageToken)), InstanceView::of);
    }

    @GetMapping("/instances/{instance}")
    @Operation(summary = "Shows a registered database server")
    ResponseEntity<InstanceView> getInstance(@PathVariable String instance) {
        return answer(instances.get(new InstanceId(instance)));
    }

    @PutMapping("/instances/{instance}")
    @Operation(
            summary = "Changes a registered database server",
            description = "Secrets that are left out stay as they are.")
    ResponseEntity<InstanceView> updateInstance(
            Actor actor,
            @PathVariable String instance,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody Draft draft) {
        return answer(instances.update(actor, new InstanceId(instance), draft.draft(), Etags.expected(ifMatch)));
    }

    @DeleteMapping("/instances/{instance}")
    @Operation(summary = "Removes a database server and what was found on it")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteInstance(Actor actor, @PathVariable String instance) {
        instances.delete(actor, new InstanceId(instance));
    }

    @PostMapping("/instances:test")
    @Operation(summary = "Tries to connect with these settings, step by step, and saves nothing")
    DiagnosisView testInstanceDraft(@RequestBody Draft draft) {
        return DiagnosisView.of(instances.test(draft.draft()));
    }

    @PostMapping("/instances/{instance}:test")
    @Operation(summary = "Tries to connect to a registered server, step by step")
    DiagnosisView testInstance(@PathVariable String instance) {
        return DiagnosisView.of(instances.test(new InstanceId(instance)));
    }

    @PostMapping("/instances/{instance}:sync")
    @Operation(summary = "Looks which databases are on the server now")
    SyncView syncInstance(@PathVariable String instance) {
        FoundDatabases.Sync sync = databases.sync(new InstanceId(instance));
        return new SyncView(sync.found(), sync.gone());
    }

    private static ResponseEntity<InstanceView> answer(Instance instance) {
        return Etags.ok(instance.version(), InstanceView.of(instance));
    }
}
