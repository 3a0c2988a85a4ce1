package dev.sluice.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code identity.team} and {@code identity.membership}; "group" is a word of SQL. */
@Component
class GroupStore {
    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(String name, String title) {
        return jdbc.sql("""
                        insert into identity.team (name, title, version) values (:name, :title, 1)
                        on conflict (name) do nothing
                        """).param("name", name).param("title", title).update() == 1;
    }

    Optional<Group> find(String name) {
        return jdbc.sql("select name, title from identity.team where name = :name")
                .param("name", name)
                .query(GroupStore::row)
                .optional()
                .map(this::whole);
    }

    List<Group> all() {
        return jdbc.sql("select name, title from identity.team order by name").query(GroupStore::row).list().stream()
                .map(this::whole)
                .toList();
    }

    private static Group row(ResultSet row, int n) throws SQLException {
        return new Group(row.getString("name"), row.getString("title"), Set.of());
    }

    /** Asked when the row has been read: one connection suffices for both. */
    private Group whole(Group row) {
        return new Group(row.name(), row.title(), members(row.name()));
    }

    private TreeSet<String> members(String name) {
        return new TreeSet<>(jdbc.sql("select account from identity.membership where team = :name")
                .param("name", name)
                .query(String.class)
                .set());
    }

    void add(String group, String account) {
        jdbc.sql("""
                insert into identity.membership (team, account) values (:team, :account) on conflict do nothing
                """).param("team", group).param("account", account).update();
    }

    void remove(String group, String account) {
        jdbc.sql("delete from identity.membership where team = :team and account = :account")
                .param("team", group)
                .param("account", account)
                .update();
    }
}
