/**
 * The demo: sample plants on embedded servers, and the main job, done as a client of the API, so that the packed jar is
 * what is shown.
 */
@NullMarked
package dev.sluice.demo;

import org.jspecify.annotations.NullMarked;
