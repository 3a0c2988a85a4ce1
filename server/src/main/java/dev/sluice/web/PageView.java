package dev.sluice.web;

import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageToken;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list, as JSON.
 *
 * @param nextPageToken absent on the last page
 */
public record PageView<T>(List<T> items, Optional<String> nextPageToken) {

    public static <N, V> PageView<V> of(Page<N> page, Function<N, V> view) {
        return new PageView<>(
                page.items().stream().map(view).toList(), page.next().map(PageToken::text));
    }
}
