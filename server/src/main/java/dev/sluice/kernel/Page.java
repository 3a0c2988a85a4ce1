package dev.sluice.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next empty on the last page
 */
public record Page<T>(List<T> items, Optional<PageToken> next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page out of rows that were read with {@link PageRequest#limit()}: one more than a page holds, to know
     * whether there is a next one.
     *
     * @param key the keyset of a row, in the order of the list
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, PageToken> key) {
        if (rows.size() <= request.size()) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, request.size());
        return new Page<>(items, Optional.of(key.apply(items.getLast()).in(request.orderBy())));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
