/**
 * SQL review: which rules a project wants, and what they say about a script.
 *
 * <p>The rules themselves live in their own module and know neither server nor database; this room gathers what they
 * need and keeps the rule sets.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "project", "catalog", "issue"})
@NullMarked
package dev.sluice.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
