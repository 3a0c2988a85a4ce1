package dev.sluice.engine.postgres.grammar;

import com.dylibso.chicory.wasm.ChicoryException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * PostgreSQL's own parser. Safe for use by many threads: a pool of two instances, made when first needed; who comes
 * third waits.
 */
public final class PgGrammar {
    private static final int INSTANCES = 2;

    /** An instance that grew beyond this for one long statement is not kept. */
    private static final long KEEP_BYTES = 24L << 20;

    /** Beyond this the parser runs out of memory and the text counts as too complex. */
    private static final long LIMIT_BYTES = 1L << 30;

    /** For what a caller's stack has no room for. */
    private static final long DEEP_STACK_BYTES = 512L << 20;

    /** Messages that speak of the parser's limits, not of the text. */
    private static final Set<String> LIMITS = Set.of("stack depth limit exceeded", "out of memory");

    private static final PgGrammar SHARED = new PgGrammar();

    private final Semaphore permits = new Semaphore(INSTANCES);
    private final Deque<Slot> idle = new ArrayDeque<>();

    private static final class Slot {
        final ParserInstance parser = new ParserInstance(LIMIT_BYTES);
        final TreeReader reader = new TreeReader();
    }

    private interface Work<T> {
        T on(Slot slot) throws PgSyntaxError, PgTooComplex;
    }

    /** For tests: everybody else shares one pool. */
    PgGrammar() {}

    public static PgGrammar shared() {
        return SHARED;
    }

    /**
     * The statements of the text: nodes with {@code stmt}, {@code stmt_location} and {@code stmt_len}, bytes both.
     *
     * @throws PgSyntaxError when PostgreSQL would refuse the text before looking at any table
     * @throws PgTooComplex when the parser has no room for it
     */
    public List<PgNode> parse(String sql) throws PgSyntaxError, PgTooComplex {
        byte[] utf8 = utf8(sql);
        return withSlot(slot -> parse(slot, sql, utf8));
    }

    private static List<PgNode> parse(Slot slot, String sql, byte[] utf8) throws PgSyntaxError, PgTooComplex {
        try {
            return slot.reader.read(slot.parser.parse(utf8)).nodes("stmts");
        } catch (ParserInstance.Refused refused) {
            String message = String.valueOf(refused.getMessage());
            if (LIMITS.contains(message)) {
                throw new PgTooComplex(message);
            }
            throw new PgSyntaxError(message, offset(sql, refused.cursor()));
        }
    }

    private static int offset(String sql, int cursor) {
        int characters = sql.codePointCount(0, sql.length());
        return cursor < 1 ? sql.length() : sql.offsetByCodePoints(0, Math.min(cursor - 1, characters));
    }

    /**
     * The tokens of the text, comments included.
     *
     * @throws PgSyntaxError where the scanner cannot go on: an open quote
     * @throws PgTooComplex when the parser has no room for it
     */
    public List<PgToken> scan(String sql) throws PgSyntaxError, PgTooComplex {
        byte[] utf8 = utf8(sql);
        return withSlot(slot -> tokens(slot, sql, utf8));
    }

    private static List<PgToken> tokens(Slot slot, String sql, byte[] utf8) throws PgSyntaxError, PgTooComplex {
        byte[] scanned = slot.parser.scan(utf8);
        if (scanned.length == 0 || scanned[0] != '{') {
            throw new PgSyntaxError(new String(scanned, StandardCharsets.UTF_8), sql.length());
        }
        List<PgToken> tokens = new ArrayList<>();
        for (PgNode token : slot.reader.read(scanned).nodes("tokens")) {
            tokens.add(new PgToken(
                    token.number("start"), token.number("end"), token.text("tokenName"), token.text("keywordName")));
        }
        return tokens;
    }

    private static byte[] utf8(String sql) throws PgSyntaxError {
        int zero = sql.indexOf('\0');
        if (zero >= 0) {
            throw new PgSyntaxError("text must not hold a zero byte", zero);
        }
        return sql.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T withSlot(Work<T> work) throws PgSyntaxError, PgTooComplex {
        permits.acquireUninterruptibly();
        try {
            return tryOnce(work);
        } catch (StackOverflowError shallow) {
            return onDeepStack(work);
        } finally {
            permits.release();
        }
    }

    /** Whatever else than a syntax error comes out of an instance leaves it in an unknown state: it is dropped. */
    private <T> T tryOnce(Work<T> work) throws PgSyntaxError, PgTooComplex {
        Slot slot = take();
        boolean sound = false;
        try {
            T result = work.on(slot);
            sound = true;
            return result;
        } catch (PgSyntaxError | PgTooComplex refused) {
            sound = true;
            throw refused;
        } catch (IndexOutOfBoundsException outside) {
            throw new PgTooComplex("PostgreSQL's parser failed: " + outside.getMessage());
        } catch (ParserHost.Aborted aborted) {
            throw new PgTooComplex(String.valueOf(aborted.getMessage()));
        } catch (ChicoryException trap) {
            if (trap.getCause() instanceof StackOverflowError overflow) {
                throw overflow;
            }
            throw new PgTooComplex("PostgreSQL's parser failed: " + trap.getMessage());
        } finally {
            if (sound && slot.parser.memoryBytes() <= KEEP_BYTES) {
                giveBack(slot);
            }
        }
    }

    private Slot take() {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return new Slot();
    }

    private void giveBack(Slot slot) {
        synchronized (idle) {
            idle.push(slot);
        }
    }

    /** Always the same depth, so that the answer does not depend on how deep the caller's own stack is. */
    private <T> T onDeepStack(Work<T> work) throws PgSyntaxError, PgTooComplex {
        List<Object> outcome = new ArrayList<>(1);
        Thread thread = new Thread(null, () -> outcome.add(outcomeOf(work)), "pg-grammar-deep", DEEP_STACK_BYTES);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Object result = outcome.getFirst();
        if (result instanceof PgSyntaxError refused) {
            throw refused;
        } else if (result instanceof PgTooComplex tooComplex) {
            throw tooComplex;
        }
        @SuppressWarnings("unchecked")
        T value = (T) result;
        return value;
    }

    private Object outcomeOf(Work<?> work) {
        try {
            return java.util.Objects.requireNonNull(tryOnce(work));
        } catch (PgSyntaxError | PgTooComplex e) {
            return e;
        } catch (StackOverflowError e) {
            return new PgTooComplex("the statement is nested too deeply to be read");
        }
    }
}
