package dev.sluice.cli;

/** Something that the person at the keyboard can put right; the message says what. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
