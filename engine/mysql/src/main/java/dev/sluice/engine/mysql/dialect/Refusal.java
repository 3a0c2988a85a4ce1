package dev.sluice.engine.mysql.dialect;

/** Thrown inside the reader where a statement does not go on as it must. Carries no stack: it is an answer. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int start;
    private final int end;
    private final boolean tooDeep;

    Refusal(String message, int start, int end, boolean tooDeep) {
        super(message, null, false, false);
        this.start = start;
        this.end = end;
        this.tooDeep = tooDeep;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether the statement may be fine but is nested deeper than anyone should read. */
    boolean tooDeep() {
        return tooDeep;
    }
}
