package dev.sluice.web;

import dev.sluice.kernel.OrderBy;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import java.util.Optional;

/** Reads the query parameters that lists understand: every list its page, some an order. */
public final class Paging {
    private Paging() {}

    /**
     * @param pageSize more than {@link PageRequest#MAX_SIZE} gives that many
     * @throws dev.sluice.kernel.Problem when the size is below 1 or the token is not ours
     */
    public static PageRequest of(Optional<Integer> pageSize, Optional<String> pageToken) {
        return of(pageSize, pageToken, Optional.empty());
    }

    /**
     * The same for a list that has more than one order.
     *
     * @throws dev.sluice.kernel.Problem also when the order is malformed, or another than that of the token
     */
    public static PageRequest of(Optional<Integer> pageSize, Optional<String> pageToken, Optional<String> orderBy) {
        int size = Math.min(pageSize.orElse(PageRequest.DEFAULT_SIZE), PageRequest.MAX_SIZE);
        return new PageRequest(
                size,
                pageToken.filter(text -> !text.isEmpty()).map(PageToken::parse),
                OrderBy.parse(orderBy.orElse("")));
    }
}
