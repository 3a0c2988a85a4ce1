package dev.sluice.kernel;

import java.util.Optional;
import java.util.function.Function;

/**
 * Which page of a list is asked for.
 *
 * @param size items on the page, 1 to 1000
 * @param after the keyset of the last item of the page before
 * @param orderBy the order that is asked for
 */
public record PageRequest(int size, Optional<PageToken> after, OrderBy orderBy) {
    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 1000;

    public PageRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw Problem.user("web.pageSizeInvalid", "A page holds 1 to " + MAX_SIZE + " items, not " + size + ".")
                    .next("Leave pageSize out for " + DEFAULT_SIZE + " items.");
        }
        after.filter(token -> !token.orderBy().equals(orderBy.toString())).ifPresent(token -> {
            throw Problem.user("web.pageTokenOtherOrder", "This pageToken belongs to another order of the list.")
                    .because("It was made with orderBy '" + token.orderBy() + "' and came back with '" + orderBy + "'.")
                    .next("Send the orderBy that the first page was asked with, or leave pageToken out to start anew.");
        });
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, Optional.empty(), OrderBy.USUAL);
    }

    /** Rows to read: one more than the page holds. */
    public int limit() {
        return size + 1;
    }

    /**
     * The key at the position in the keyset; {@code start} on the first page.
     *
     * @throws Problem when the token belongs to a list of another shape
     */
    public String key(int position, String start) {
        return key(position, Function.identity(), start);
    }

    /**
     * The same for a key that is not text.
     *
     * @param read throws IllegalArgumentException for what it cannot read
     * @throws Problem also when the key is none of this kind
     */
    public <T> T key(int position, Function<String, T> read, T start) {
        if (after.isEmpty()) {
            return start;
        }
        String text = after.get().key(position);
        try {
            return read.apply(text);
        } catch (IllegalArgumentException notOurs) {
            throw PageToken.invalid().causedBy(notOurs);
        }
    }
}
