package dev.sluice.web;

/**
 * A call is about to commit what it changed. Published within its transaction, once per call: what a listener writes
 * is kept if and only if the change is, and a listener that throws undoes the change.
 */
public record CallTakesEffect(CallReport report) {}
