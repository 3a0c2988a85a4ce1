package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** GRANT and REVOKE, of privileges and of roles. */
final class Grants {
    private final Clauses clauses;
    private final ObjectNames names;

    Grants(Clauses clauses) {
        this.clauses = clauses;
        this.names = new ObjectNames(clauses);
    }

    Fact privileges(PgNode node) {
        List<String> privileges = node.nodes("privileges").stream()
                .map(privilege -> privilege.text("priv_name").toUpperCase(Locale.ROOT))
                .toList();
        return new Fact.Grant(
                clauses.whole(),
                !node.flag("is_grant"),
                privileges.isEmpty() ? List.of("ALL") : privileges,
                Kinds.of(node.text("objtype")),
                objects(node),
                roles(node.nodes("grantees")),
                node.flag("grant_option"));
    }

    /** ON ALL TABLES IN SCHEMA s: {@code s.*}. */
    private List<QualifiedName> objects(PgNode node) {
        int on = clauses.tokens().findWord(0, "ON");
        List<QualifiedName> objects = names.all(node.nodes("objects"), on);
        return node.text("targtype").equals("ACL_TARGET_ALL_IN_SCHEMA")
                ? objects.stream()
                        .map(schema -> QualifiedName.of(schema.name(), new Name("*", false, schema.at())))
                        .toList()
                : objects;
    }

    private List<Name> roles(List<PgNode> roles) {
        return roles.stream().map(clauses::role).toList();
    }

    Fact membership(PgNode node) {
        List<String> granted = node.nodes("granted_roles").stream()
                .map(role -> role.text("priv_name"))
                .toList();
        boolean admin = node.nodes("opt").stream()
                .anyMatch(option -> option.text("defname").equals("admin"));
        return new Fact.Grant(
                clauses.whole(),
                !node.flag("is_grant"),
                granted,
                ObjectKind.ROLE,
                List.of(),
                roles(node.nodes("grantee_roles")),
                admin);
    }

    /** Who gets what on objects that are yet to be made. */
    Fact defaults(PgNode node) {
        PgNode action = node.node("action");
        List<String> grantees =
                roles(action.nodes("grantees")).stream().map(Name::value).toList();
        return new Fact.Other(
                clauses.whole(),
                "ALTER DEFAULT PRIVILEGES",
                List.of(),
                Map.of("revoke", String.valueOf(!action.flag("is_grant")), "grantees", String.join(",", grantees)));
    }
}
