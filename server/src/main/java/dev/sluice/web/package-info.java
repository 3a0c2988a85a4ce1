/**
 * How Sluice speaks HTTP: the one place that turns problems into answers, and what every route shares: request ids,
 * body limits, ETags, pages, idempotency keys, event streams. Knows no other room; who asks is told by an
 * {@link dev.sluice.web.Authenticator}, and each call is published as {@link dev.sluice.web.CallTakesEffect} within its transaction and
 * as {@link dev.sluice.web.CallFinished} when it has been answered.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.sluice.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
