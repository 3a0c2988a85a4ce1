package dev.sluice.project;

import java.util.Map;
import java.util.Optional;

/** What a new project needs. */
public record NewProject(
        ProjectId id, String title, Optional<String> description, Optional<Map<String, String>> labels) {}
