package dev.sluice.kernel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The orders that a list knows.
 *
 * @param usualIsDescending whether the usual order, the first, is youngest or highest first
 */
public record ListOrders<T>(boolean usualIsDescending, List<Keyset<T>> keysets) {
    public ListOrders {
        keysets = List.copyOf(keysets);
    }

    /** @param usual the order of a list that is asked for none */
    @SafeVarargs
    public static <T> ListOrders<T> ascending(Keyset<T> usual, Keyset<T>... others) {
        return new ListOrders<>(
                false, Stream.concat(Stream.of(usual), Stream.of(others)).toList());
    }

    /** @param usual the order of a list that is asked for none, from the end */
    @SafeVarargs
    public static <T> ListOrders<T> descending(Keyset<T> usual, Keyset<T>... others) {
        return new ListOrders<>(
                true, Stream.concat(Stream.of(usual), Stream.of(others)).toList());
    }

    /** @throws Problem when the list does not know the order, or the token is not one of it */
    public ListQuery<T> query(PageRequest page) {
        OrderBy wanted = page.orderBy();
        return wanted.equals(OrderBy.USUAL)
                ? new ListQuery<>(page, keysets.getFirst(), usualIsDescending)
                : new ListQuery<>(page, keyset(wanted.field()), wanted.descending());
    }

    private Keyset<T> keyset(String field) {
        return keysets.stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow(() -> Problem.user("web.orderByInvalid", "This list is not ordered by '" + field + "'.")
                        .next("Use one of "
                                + keysets.stream().map(Keyset::field).collect(Collectors.joining(", ")) + "."));
    }
}
