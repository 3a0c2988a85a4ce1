package dev.sluice.embedded;

/** A server could not be unpacked, initialised, started or stopped. The message carries all three parts. */
public final class EmbeddedServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String logTail;
    private final String advice;

    /**
     * @param what what happened, one sentence
     * @param logTail the last lines that the server or tool wrote; empty when it wrote none
     * @param advice what the reader can do about it, one sentence
     */
    EmbeddedServerException(String what, String logTail, String advice) {
        super(message(what, logTail, advice));
        this.logTail = logTail;
        this.advice = advice;
    }

    EmbeddedServerException(String what, String advice, Throwable cause) {
        super(message(what, "", advice), cause);
        this.logTail = "";
        this.advice = advice;
    }

    /** The last lines that the server or tool wrote; empty when it wrote none. */
    public String logTail() {
        return logTail;
    }

    /** What the reader can do about it. */
    public String advice() {
        return advice;
    }

    private static String message(String what, String logTail, String advice) {
        String head = what + " " + advice;
        return logTail.isBlank() ? head : head + System.lineSeparator() + logTail.stripTrailing();
    }
}
