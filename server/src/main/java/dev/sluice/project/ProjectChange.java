package dev.sluice.project;

import java.util.Map;
import java.util.Optional;

/** What shall be different; absent stays as it is. Labels are replaced as a whole. */
public record ProjectChange(
        Optional<String> title, Optional<String> description, Optional<Map<String, String>> labels) {}
