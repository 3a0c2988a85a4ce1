package dev.sluice.web;

import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import java.util.Optional;

/** Reads the two query parameters that every list understands. */
public final class Paging {
    private Paging() {}

    /**
     * @param pageSize more than {@link PageRequest#MAX_SIZE} gives that many
     * @throws dev.sluice.kernel.Problem when the size is below 1 or the token is not ours
     */
    public static PageRequest of(Optional<Integer> pageSize, Optional<String> pageToken) {
        int size = Math.min(pageSize.orElse(PageRequest.DEFAULT_SIZE), PageRequest.MAX_SIZE);
        return new PageRequest(size, pageToken.filter(text -> !text.isEmpty()).map(PageToken::parse));
    }
}
