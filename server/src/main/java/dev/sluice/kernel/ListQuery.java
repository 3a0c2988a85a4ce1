package dev.sluice.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rest of a store's {@code select}: only the conditions that are asked for stand in it, so that indexes serve; then
 * the order and the page.
 */
public final class ListQuery<T> {
    private final PageRequest page;
    private final Keyset<T> keyset;
    private final boolean descending;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    ListQuery(PageRequest page, Keyset<T> keyset, boolean descending) {
        this.page = page;
        this.keyset = keyset;
        this.descending = descending;
        page.after().ifPresent(token -> {
            conditions.add(keyset.beyond(descending));
            params.putAll(keyset.params(token));
        });
        params.put("limit", page.limit());
    }

    /** One more condition that must hold. */
    public ListQuery<T> and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** One more condition that must hold, with its parameter. */
    public ListQuery<T> and(String condition, String param, Object value) {
        params.put(param, value);
        return and(condition);
    }

    /** Where, order by, limit. */
    public String sql() {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return where + " order by " + keyset.order(descending) + " limit :limit";
    }

    /** Named parameters of {@link #sql()}. */
    public Map<String, Object> params() {
        return Map.copyOf(params);
    }

    /** The page out of the rows that were read. */
    public Page<T> page(List<T> rows) {
        return Page.of(rows, page, keyset::token);
    }
}
