package dev.sluice.project;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

@Schema(name = "Project")
record ProjectView(
        String name,
        String id,
        String title,
        String description,
        Map<String, String> labels,
        Instant createdAt,
        Optional<Instant> archivedAt,
        long version) {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.id().resourceName(),
                project.id().value(),
                project.title(),
                project.description(),
                project.labels(),
                project.createdAt(),
                project.archivedAt(),
                project.version());
    }
}
