package dev.sluice.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.kernel.Keyset.Column;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListOrdersTest {
    private record Item(String name, long size) {}

    private static final Column<Item> NAME = Column.text("name", Item::name);
    private static final ListOrders<Item> ORDERS =
            ListOrders.ascending(Keyset.of("name", NAME), Keyset.of("size", Column.number("bytes", Item::size), NAME));
    private static final List<Item> TWO = List.of(new Item("a", 5), new Item("b", 5));

    @Test
    void theFirstPageHasNoConditionOfItsOwn() {
        assertThat(ORDERS.query(PageRequest.first(10)).sql()).isEqualTo(" order by name limit :limit");
    }

    @Test
    void theNextPageBeginsBeyondTheLastItemInTheOrderAskedFor() {
        PageRequest first = ordered("size desc", Optional.empty());
        PageToken token = ORDERS.query(first).page(TWO).next().orElseThrow();

        ListQuery<Item> next = ORDERS.query(ordered("size desc", Optional.of(PageToken.parse(token.text()))))
                .and("project = :project", "project", "mes");

        assertThat(next.sql())
                .isEqualTo(" where (bytes, name) < (:key0, :key1) and project = :project"
                        + " order by bytes desc, name desc limit :limit");
        assertThat(next.params())
                .containsEntry("key0", 5L)
                .containsEntry("key1", "a")
                .containsEntry("project", "mes")
                .containsEntry("limit", 2);
    }

    @Test
    void aTokenOfAnotherOrderIsRefused() {
        PageToken token =
                ORDERS.query(ordered("size", Optional.empty())).page(TWO).next().orElseThrow();

        assertThatThrownBy(() -> ordered("size desc", Optional.of(token)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("web.pageTokenOtherOrder"));
        assertThatThrownBy(() -> ordered("", Optional.of(token)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("web.pageTokenOtherOrder"));
    }

    @Test
    void aKeyOfTheWrongKindIsRefused() {
        PageRequest forged = ordered("size", Optional.of(new PageToken("size", List.of("many", "a"))));

        assertThatThrownBy(() -> ORDERS.query(forged))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("web.pageTokenInvalid"));
    }

    @Test
    void aFieldThatTheListIsNotOrderedByIsRefusedWithThoseItIs() {
        assertThatThrownBy(() -> ORDERS.query(ordered("owner", Optional.empty())))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.code()).isEqualTo("web.orderByInvalid");
                    assertThat(p.next()).hasValue("Use one of name, size.");
                });
    }

    @Test
    void whatIsNoOrderIsRefused() {
        for (String text : List.of("name, size", "name down", "name;", "1")) {
            assertThatThrownBy(() -> OrderBy.parse(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.code()).isEqualTo("web.orderByInvalid"));
        }
        assertThat(OrderBy.parse("  ")).isEqualTo(OrderBy.USUAL);
        assertThat(OrderBy.parse("name asc")).isEqualTo(new OrderBy("name", false));
    }

    @Test
    void nothingInATextIsAWildcard() {
        assertThat(TextPattern.containing("50%_\\")).isEqualTo("%50\\%\\_\\\\%");
        assertThat(TextPattern.startingWith("a_b")).isEqualTo("a\\_b%");
    }

    private static PageRequest ordered(String orderBy, Optional<PageToken> after) {
        return new PageRequest(1, after, OrderBy.parse(orderBy));
    }
}
