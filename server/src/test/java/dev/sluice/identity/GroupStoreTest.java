package dev.sluice.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.TestMetadata;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class GroupStoreTest {

    @Test
    void readsGroupsAndMembersWithOneConnection() {
        JdbcClient jdbc = JdbcClient.create(TestMetadata.throughOneConnection("identity"));
        GroupStore groups = new GroupStore(jdbc);
        groups.insert("groups/dba", "DBAs");

        assertThat(groups.find("groups/dba")).isPresent();
        assertThat(groups.all()).hasSize(1);
    }
}
