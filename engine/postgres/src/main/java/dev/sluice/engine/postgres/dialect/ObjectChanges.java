package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ALTER of what is not table-like, DROP, COMMENT ON. */
final class ObjectChanges {
    private final Clauses clauses;
    private final Tokens tokens;
    private final ObjectNames names;

    ObjectChanges(Clauses clauses) {
        this.clauses = clauses;
        this.tokens = clauses.tokens();
        this.names = new ObjectNames(clauses);
    }

    /** Empty where the node is none of these. */
    Optional<Fact> of(PgNode node) {
        return switch (node.kind()) {
            case "DropStmt" -> Optional.of(drop(node));
            case "DropdbStmt" -> Optional.of(dropNamed(ObjectKind.DATABASE, node, "dbname"));
            case "DropTableSpaceStmt" -> Optional.of(dropNamed(ObjectKind.TABLESPACE, node, "tablespacename"));
            case "DropSubscriptionStmt" -> Optional.of(dropNamed(ObjectKind.OTHER, node, "subname"));
            case "DropRoleStmt" ->
                Optional.of(dropped(ObjectKind.ROLE, names.all(node.nodes("roles"), 1), node, Optional.empty()));
            case "CommentStmt" -> Optional.of(comment(node));
            case "AlterEnumStmt" -> Optional.of(alterEnum(node));
            case "AlterOwnerStmt" ->
                alter(
                        Kinds.of(node.text("objectType")),
                        names.of(node.node("object"), 1),
                        Map.of("owner", clauses.role(node.node("newowner")).value()));
            case "AlterDomainStmt" ->
                alter(ObjectKind.DOMAIN, clauses.qualified(2, node.nodes("typeName")), domain(node));
            case "AlterSeqStmt" ->
                alter(
                        ObjectKind.SEQUENCE,
                        clauses.relation(node.node("sequence")),
                        Attributes.of(node.nodes("options")));
            case "AlterFunctionStmt" -> alterRoutine(node);
            case "AlterRoleStmt", "AlterRoleSetStmt" -> alterRole(node);
            case "AlterDatabaseStmt", "AlterDatabaseSetStmt" -> alterDatabase(node);
            case "AlterExtensionStmt" ->
                alter(ObjectKind.EXTENSION, named(node, "extname"), Attributes.of(node.nodes("options")));
            case "AlterPolicyStmt" -> alter(ObjectKind.POLICY, named(node, "policy_name"), Map.of());
            default -> Optional.empty();
        };
    }

    private Optional<Fact> alter(ObjectKind kind, QualifiedName name, Map<String, String> attributes) {
        return Optional.of(new Fact.Alter(clauses.whole(), kind, name, attributes));
    }

    private QualifiedName named(PgNode node, String field) {
        return QualifiedName.of(clauses.nameFrom(2, node.text(field)));
    }

    private Fact drop(PgNode node) {
        ObjectKind kind = Kinds.of(node.text("removeType"));
        List<PgNode> objects = node.nodes("objects");
        if (kind == ObjectKind.TRIGGER || kind == ObjectKind.POLICY || kind == ObjectKind.RULE) {
            List<PgNode> parts = objects.getFirst().nodes("items");
            Name name = clauses.nameFrom(2, parts.getLast().text("sval"));
            int on = tokens.findWord(2, "ON");
            QualifiedName table = clauses.qualified(Math.max(on, 0), parts.subList(0, parts.size() - 1));
            return dropped(kind, List.of(QualifiedName.of(name)), node, Optional.of(table));
        }
        return dropped(kind, names.all(objects, firstName()), node, Optional.empty());
    }

    /** Behind DROP, the words of the kind, CONCURRENTLY and IF EXISTS. */
    private int firstName() {
        int exists = tokens.findWord(0, "EXISTS");
        return exists > 0 && tokens.is(exists - 1, "IF") ? exists + 1 : 2;
    }

    private Fact dropNamed(ObjectKind kind, PgNode node, String field) {
        return dropped(
                kind,
                List.of(QualifiedName.of(clauses.nameFrom(firstName(), node.text(field)))),
                node,
                Optional.empty());
    }

    private Fact dropped(ObjectKind kind, List<QualifiedName> objects, PgNode node, Optional<QualifiedName> on) {
        return new Fact.Drop(
                clauses.whole(),
                kind,
                objects,
                node.flag("missing_ok"),
                node.text("behavior").equals("DROP_CASCADE"),
                node.flag("concurrent"),
                on);
    }

    private Fact comment(PgNode node) {
        ObjectKind kind = Kinds.of(node.text("objtype"));
        int on = tokens.findWord(0, "ON");
        Optional<String> text = node.has("comment") ? Optional.of(node.text("comment")) : Optional.empty();
        List<PgNode> parts = node.node("object").nodes("items");
        if (kind == ObjectKind.COLUMN) {
            QualifiedName table = clauses.qualified(on + 2, parts.subList(0, parts.size() - 1));
            Name column = clauses.nameFrom(
                    Math.max(on + 2, tokens.find(on + 2, table.name().value()) + 1),
                    parts.getLast().text("sval"));
            return new Fact.CommentOn(clauses.whole(), kind, table, Optional.of(column), text);
        }
        boolean onTable = kind == ObjectKind.CONSTRAINT
                || kind == ObjectKind.TRIGGER
                || kind == ObjectKind.POLICY
                || kind == ObjectKind.RULE;
        QualifiedName name = onTable && !parts.isEmpty()
                ? QualifiedName.of(clauses.nameFrom(on + 2, parts.getLast().text("sval")))
                : names.of(node.node("object"), on + 2);
        return new Fact.CommentOn(clauses.whole(), kind, name, Optional.empty(), text);
    }

    private Fact alterEnum(PgNode node) {
        Map<String, String> attributes = node.has("oldVal")
                ? Map.of("renameValue", node.text("oldVal"), "to", node.text("newVal"))
                : Map.of("addValue", node.text("newVal"));
        return new Fact.Alter(
                clauses.whole(), ObjectKind.ENUM, clauses.qualified(2, node.nodes("typeName")), attributes);
    }

    /** Attribute {@code action}, and {@code notValid} of a constraint. */
    private static Map<String, String> domain(PgNode node) {
        String action = switch (node.text("subtype")) {
            case "C" -> "ADD CONSTRAINT";
            case "X" -> "DROP CONSTRAINT";
            case "V" -> "VALIDATE CONSTRAINT";
            case "O" -> "SET NOT NULL";
            case "N" -> "DROP NOT NULL";
            default -> node.has("def") ? "SET DEFAULT" : "DROP DEFAULT";
        };
        return node.node("def").flag("skip_validation")
                ? Map.of("action", action, "notValid", "true")
                : Map.of("action", action);
    }

    private Optional<Fact> alterRoutine(PgNode node) {
        return alter(
                Kinds.of(node.text("objtype")),
                clauses.qualified(2, node.node("func").nodes("objname")),
                Creations.routineAttributes(node.nodes("actions")));
    }

    private Optional<Fact> alterRole(PgNode node) {
        QualifiedName name =
                node.has("role") ? QualifiedName.of(clauses.role(node.node("role"))) : QualifiedName.of(Name.of("all"));
        Map<String, String> attributes = new LinkedHashMap<>(Attributes.of(node.nodes("options")));
        if (attributes.containsKey("password")) {
            attributes.put("password", "***"); // no fact holds one
        }
        setting(node.node("setstmt"), attributes);
        return alter(ObjectKind.ROLE, name, attributes);
    }

    private Optional<Fact> alterDatabase(PgNode node) {
        Map<String, String> attributes = new LinkedHashMap<>(Attributes.of(node.nodes("options")));
        setting(node.node("setstmt"), attributes);
        return alter(ObjectKind.DATABASE, named(node, "dbname"), attributes);
    }

    private static void setting(PgNode variableSet, Map<String, String> attributes) {
        if (variableSet.exists()) {
            attributes.put("set." + variableSet.text("name"), Attributes.setting(variableSet));
        }
    }
}
