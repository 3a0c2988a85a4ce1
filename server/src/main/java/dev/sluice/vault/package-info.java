/**
 * Seals the secrets that rooms keep: passwords of instances, addresses of channels. The workspace key, which lies
 * outside the metadata store, opens the data key, which lies in it; the data key seals the secrets. A store without its
 * key, or a key of another store, is of no use: the server says so and does not start.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dev.sluice.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
