package dev.sluice.project;

import dev.sluice.kernel.Actor;
import dev.sluice.web.Etags;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projects")
@Tag(name = "projects")
class ProjectResource {
    private final Projects projects;

    ProjectResource(Projects projects) {
        this.projects = projects;
    }

    @PostMapping
    @Operation(summary = "Creates a project")
    ResponseEntity<ProjectView> createProject(Actor actor, @RequestBody NewProject wanted) {
        return answer(projects.create(actor, wanted));
    }

    @GetMapping
    @Operation(summary = "Lists the projects that one may see")
    PageView<ProjectView> listProjects(
            Actor actor,
            @RequestParam Optional<Boolean> showArchived,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(
                projects.list(actor, showArchived.orElse(false), Paging.of(pageSize, pageToken)), ProjectView::of);
    }

    @GetMapping("/{project}")
    @Operation(summary = "Shows a project")
    ResponseEntity<ProjectView> getProject(@PathVariable String project) {
        return answer(projects.get(new ProjectId(project)));
    }

    @PatchMapping("/{project}")
    @Operation(summary = "Changes title, description or labels of a project")
    ResponseEntity<ProjectView> updateProject(
            Actor actor,
            @PathVariable String project,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody ProjectChange change) {
        return answer(projects.update(actor, new ProjectId(project), change, Etags.expected(ifMatch)));
    }

    @PostMapping("/{project}:archive")
    @Operation(summary = "Archives a project: from then on nothing in it changes")
    ResponseEntity<ProjectView> archiveProject(
            Actor actor, @PathVariable String project, @RequestHeader("If-Match") Optional<String> ifMatch) {
        return answer(projects.archive(actor, new ProjectId(project), Etags.expected(ifMatch)));
    }

    @PostMapping("/{project}:unarchive")
    @Operation(summary = "Brings an archived project back")
    ResponseEntity<ProjectView> unarchiveProject(
            Actor actor, @PathVariable String project, @RequestHeader("If-Match") Optional<String> ifMatch) {
        return answer(projects.unarchive(actor, new ProjectId(project), Etags.expected(ifMatch)));
    }

    private static ResponseEntity<ProjectView> answer(Project project) {
        return Etags.ok(project.version(), ProjectView.of(project));
    }
}
