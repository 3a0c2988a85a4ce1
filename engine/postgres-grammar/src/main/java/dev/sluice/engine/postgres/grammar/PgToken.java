package dev.sluice.engine.postgres.grammar;

/**
 * A token as PostgreSQL's scanner sees it; comments are tokens too.
 *
 * @param start of the first byte, in the text's UTF-8 form
 * @param end just behind the last byte
 * @param kind the scanner's name: {@code IDENT}, {@code SCONST}, {@code COLUMN}, {@code ASCII_40} …
 * @param keyword the scanner's class of key words: {@code NO_KEYWORD}, {@code RESERVED_KEYWORD} …
 */
public record PgToken(int start, int end, String kind, String keyword) {}
