package dev.sluice.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServerTest
class IssueListTest {
    private final TestServer server;
    private String issues = "";

    IssueListTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void file() {
        issues = "/v1/projects/" + server.project() + "/issues";
        for (String title : List.of("First", "Second", "Third: 100%")) {
            server.admin()
                    .post(issues, Map.of("title", title, "labels", List.of("a", title)))
                    .mustBeGood();
        }
        server.admin().patch(issues + "/1", Map.of("title", "First again")).mustBeGood();
    }

    @Test
    void isOrderedByWhatIsAskedFor() {
        assertThat(numbers("")).containsExactly(3L, 2L, 1L);
        assertThat(numbers("?orderBy=number")).containsExactly(1L, 2L, 3L);
        assertThat(numbers("?orderBy=createdAt%20desc")).containsExactly(3L, 2L, 1L);
        assertThat(numbers("?orderBy=updatedAt")).containsExactly(2L, 3L, 1L);
    }

    @Test
    void goesOnPageByPageInThatOrder() {
        Answer first = list("?orderBy=updatedAt%20desc&pageSize=1");
        Answer second = list("?orderBy=updatedAt%20desc&pageSize=1&pageToken=" + first.at("/nextPageToken"));

        assertThat(List.of(first.at("/items/0/number"), second.at("/items/0/number")))
                .containsExactly("1", "3");
    }

    @Test
    void refusesATokenOfAnotherOrder() {
        String token = list("?orderBy=updatedAt&pageSize=1").at("/nextPageToken");

        Answer refused = server.admin().get(issues + "?orderBy=createdAt&pageToken=" + token);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("web.pageTokenOtherOrder");
    }

    @Test
    void refusesAFieldItIsNotOrderedBy() {
        Answer refused = server.admin().get(issues + "?orderBy=author");

        assertThat(refused.code()).isEqualTo("web.orderByInvalid");
        assertThat(refused.at("/next")).contains("number, createdAt, updatedAt");
    }

    @Test
    void filtersByWhatStandsInTheTitleAndByLabel() {
        assertThat(numbers("?text=AGAIN")).containsExactly(1L);
        assertThat(numbers("?text=%25")).containsExactly(3L);
        assertThat(numbers("?label=Second")).containsExactly(2L);
        assertThat(numbers("?status=CLOSED")).isEmpty();
        assertThat(numbers("?author=users/admin&label=a")).containsExactly(3L, 2L, 1L);
    }

    private List<Long> numbers(String query) {
        return StreamSupport.stream(list(query).json().at("/items").spliterator(), false)
                .map(each -> each.path("number").asLong(0))
                .toList();
    }

    private Answer list(String query) {
        return server.admin().get(issues + query).mustBeGood();
    }
}
