package dev.sluice.web;

/**
 * One event of a stream.
 *
 * @param sequence grows within the source; the event's id on the wire
 * @param kind the event's name on the wire; {@code state} for the state at the start
 * @param data a view, written as JSON
 */
public record StreamEvent(long sequence, String kind, Object data) {}
