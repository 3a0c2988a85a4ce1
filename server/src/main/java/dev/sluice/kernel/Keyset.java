package dev.sluice.kernel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One order of a list: the columns that stand for a field, the last of which make it total, all in one direction. An
 * index over the same columns serves both directions, and a page that is deep as fast as the first.
 *
 * @param field as {@link OrderBy} names it
 */
public record Keyset<T>(String field, List<Column<T>> columns) {
    public Keyset {
        columns = List.copyOf(columns);
    }

    @SafeVarargs
    public static <T> Keyset<T> of(String field, Column<T>... columns) {
        return new Keyset<>(field, List.of(columns));
    }

    /**
     * A column of the order.
     *
     * @param sql its expression
     * @param key what a page token keeps of a row
     * @param value the parameter out of what a page token kept; throws IllegalArgumentException or
     *     DateTimeParseException when that is nothing of the kind
     */
    public record Column<T>(String sql, Function<T, String> key, Function<String, Object> value) {

        public static <T> Column<T> text(String sql, Function<T, String> key) {
            return new Column<>(sql, key, text -> text);
        }

        public static <T> Column<T> number(String sql, Function<T, Long> key) {
            return new Column<>(sql, row -> key.apply(row).toString(), Long::valueOf);
        }

        public static <T> Column<T> uuid(String sql, Function<T, UUID> key) {
            return new Column<>(sql, row -> key.apply(row).toString(), UUID::fromString);
        }

        public static <T> Column<T> instant(String sql, Function<T, Instant> key) {
            return new Column<>(
                    sql,
                    row -> key.apply(row).toString(),
                    text -> Instant.parse(text).atOffset(ZoneOffset.UTC));
        }
    }

    /** The condition of rows that come after a page's last. */
    String beyond(boolean descending) {
        String names = columns.stream().map(Column::sql).collect(Collectors.joining(", "));
        String params =
                IntStream.range(0, columns.size()).mapToObj(i -> ":key" + i).collect(Collectors.joining(", "));
        return "(" + names + ")" + (descending ? " < " : " > ") + "(" + params + ")";
    }

    /** The parameters of that condition. */
    Map<String, Object> params(PageToken token) {
        Map<String, Object> params = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            params.put("key" + i, value(columns.get(i), token, i));
        }
        return params;
    }

    private static <T> Object value(Column<T> column, PageToken token, int position) {
        try {
            return column.value().apply(token.key(position));
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            throw PageToken.invalid().causedBy(notOurs);
        }
    }

    /** What stands behind {@code order by}. */
    String order(boolean descending) {
        return columns.stream()
                .map(column -> column.sql() + (descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    PageToken token(T row) {
        return new PageToken(
                "", columns.stream().map(column -> column.key().apply(row)).toList());
    }
}
