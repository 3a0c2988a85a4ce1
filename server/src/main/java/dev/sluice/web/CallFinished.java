package dev.sluice.web;

/**
 * A call has been answered.
 *
 * @param tookEffect whether {@link CallTakesEffect} was published, and what it told of was committed
 * @param noted whether the handler says that its calls are worth an entry although they change nothing
 */
public record CallFinished(CallReport report, boolean tookEffect, boolean noted) {}
