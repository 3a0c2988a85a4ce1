/**
 * Who did what, when, from where, with which result: one entry for every call that changes something, allowed or
 * not. Entries are only ever added. Listens; nobody imports it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access"})
@NullMarked
package dev.sluice.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
