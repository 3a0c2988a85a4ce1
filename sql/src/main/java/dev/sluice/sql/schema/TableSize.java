package dev.sluice.sql.schema;

/**
 * How large a table is, by the server's own estimate.
 *
 * @param rows estimated rows; -1 when the server does not know
 * @param bytes with indexes; -1 when the server does not know
 */
public record TableSize(String namespace, String table, long rows, long bytes) {}
