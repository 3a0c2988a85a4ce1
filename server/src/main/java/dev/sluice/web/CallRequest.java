package dev.sluice.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request whose body is never longer than its route allows, and can be kept for a second look. */
final class CallRequest extends HttpServletRequestWrapper {
    static final long SMALL = 1 << 20;
    static final long LARGE = 64L << 20;

    private long limit = SMALL;
    private Optional<byte[]> kept = Optional.empty();

    CallRequest(HttpServletRequest request) {
        super(request);
    }

    /** Must be called before the body is read. */
    void limit(long bytes) {
        limit = bytes;
    }

    /** Reads the whole body; it can be read again afterwards. */
    byte[] body() throws IOException {
        if (kept.isEmpty()) {
            kept = Optional.of(getInputStream().readAllBytes());
        }
        return kept.get();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (kept.isPresent()) {
            return new Limited(new ByteArrayInputStream(kept.get()), limit);
        }
        if (getContentLengthLong() > limit) {
            throw new BodyTooLarge(limit);
        }
        return new Limited(super.getInputStream(), limit);
    }

    /** The body is longer than the route allows. An IOException, because that is what readers of bodies pass on. */
    static final class BodyTooLarge extends IOException {
        private static final long serialVersionUID = 1L;
        private final long limit;

        BodyTooLarge(long limit) {
            super("the body is longer than " + limit + " bytes");
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    private static final class Limited extends ServletInputStream {
        private final InputStream in;
        private final long limit;
        private long read;
        private boolean ended;

        Limited(InputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? -1 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return count(in.read(buffer, offset, length));
        }

        private int count(int bytes) throws IOException {
            if (bytes < 0) {
                ended = true;
                return bytes;
            }
            read += bytes;
            if (read > limit) {
                throw new BodyTooLarge(limit);
            }
            return bytes;
        }

        @Override
        public boolean isFinished() {
            return ended;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(@Nullable ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read by blocking; threads are virtual");
        }
    }
}
