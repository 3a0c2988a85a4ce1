package dev.sluice.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the handler method of a POST that changes nothing, and is a POST only because what it asks about does not fit into
 * an address: it counts as a read. The opposite of {@link Noted}; decision 0016.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsOnly {}
