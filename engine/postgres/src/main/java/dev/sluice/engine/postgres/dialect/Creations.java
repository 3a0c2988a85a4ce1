package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE of whatever is neither table nor index. */
final class Creations {
    private final Clauses clauses;
    private final Queries queries;

    Creations(Clauses clauses, Queries queries) {
        this.clauses = clauses;
        this.queries = queries;
    }

    /** Empty where the node creates nothing that is known here. */
    Optional<Fact> of(PgNode node) {
        return switch (node.kind()) {
            case "ViewStmt" -> Optional.of(view(node));
            case "CreateFunctionStmt" -> Optional.of(routine(node));
            case "CreateSeqStmt" ->
                created(ObjectKind.SEQUENCE, relation(node.node("sequence")), node, options(node, "options"));
            case "CreateForeignTableStmt" ->
                created(
                        ObjectKind.FOREIGN_TABLE,
                        relation(node.node("base").node("relation")),
                        node.node("base"),
                        Map.of("server", node.text("servername")));
            case "CreateSchemaStmt" -> created(ObjectKind.SCHEMA, schema(node), node, Map.of());
            case "CreateEnumStmt" -> created(ObjectKind.ENUM, type(node), node, Map.of("values", values(node)));
            case "CompositeTypeStmt" -> created(ObjectKind.TYPE, relation(node.node("typevar")), node, Map.of());
            case "CreateRangeStmt" -> created(ObjectKind.TYPE, type(node), node, Map.of("range", "true"));
            case "CreateDomainStmt" ->
                created(ObjectKind.DOMAIN, clauses.qualified(2, node.nodes("domainname")), node, Map.of());
            case "CreatedbStmt" -> created(ObjectKind.DATABASE, named(node, "dbname"), node, database(node));
            case "CreateExtensionStmt" ->
                created(ObjectKind.EXTENSION, named(node, "extname"), node, options(node, "options"));
            case "CreateRoleStmt" -> created(ObjectKind.ROLE, named(node, "role"), node, role(node));
            case "CreateTableSpaceStmt" ->
                created(ObjectKind.TABLESPACE, named(node, "tablespacename"), node, Map.of());
            case "CreateEventTrigStmt" ->
                created(ObjectKind.TRIGGER, named(node, "trigname"), node, Map.of("event", node.text("eventname")));
            case "CreateTrigStmt" -> on(ObjectKind.TRIGGER, "trigname", "relation", node, trigger(node));
            case "CreatePolicyStmt" ->
                on(ObjectKind.POLICY, "policy_name", "table", node, Map.of("command", node.text("cmd_name")));
            case "RuleStmt" -> on(ObjectKind.RULE, "rulename", "relation", node, Map.of());
            case "DefineStmt" ->
                created(Kinds.of(node.text("kind")), clauses.qualified(2, node.nodes("defnames")), node, Map.of());
            default -> Optional.empty();
        };
    }

    private Optional<Fact> created(ObjectKind kind, QualifiedName name, PgNode node, Map<String, String> attributes) {
        return Optional.of(fact(kind, name, node, Optional.empty(), Optional.empty(), attributes));
    }

    private Fact fact(
            ObjectKind kind,
            QualifiedName name,
            PgNode node,
            Optional<Query> query,
            Optional<QualifiedName> on,
            Map<String, String> attributes) {
        boolean replace = node.flag("replace");
        return new Fact.Create(clauses.whole(), kind, name, replace, node.flag("if_not_exists"), query, on, attributes);
    }

    private Optional<Fact> on(
            ObjectKind kind, String nameField, String tableField, PgNode node, Map<String, String> attributes) {
        QualifiedName table = clauses.relation(node.node(tableField));
        return Optional.of(fact(kind, named(node, nameField), node, Optional.empty(), Optional.of(table), attributes));
    }

    private QualifiedName relation(PgNode rangeVar) {
        return clauses.relation(rangeVar);
    }

    private QualifiedName type(PgNode node) {
        return clauses.qualified(2, node.nodes("typeName"));
    }

    /** A name that is a plain field: it stands behind CREATE and the kind. */
    private QualifiedName named(PgNode node, String field) {
        return QualifiedName.of(clauses.nameFrom(2, node.text(field)));
    }

    /** CREATE SCHEMA AUTHORIZATION without a name: that of the role. */
    private QualifiedName schema(PgNode node) {
        return node.has("schemaname")
                ? named(node, "schemaname")
                : QualifiedName.of(clauses.role(node.node("authrole")));
    }

    private Map<String, String> options(PgNode node, String field) {
        return Attributes.of(node.nodes(field));
    }

    private static String values(PgNode node) {
        return String.join(
                "\n",
                node.nodes("vals").stream().map(value -> value.text("sval")).toList());
    }

    private Map<String, String> database(PgNode node) {
        Map<String, String> attributes = new LinkedHashMap<>(options(node, "options"));
        rename(attributes, "encoding", "charset");
        rename(attributes, "lc_collate", "collation");
        rename(attributes, "locale", "collation");
        return attributes;
    }

    private static void rename(Map<String, String> attributes, String from, String to) {
        String value = attributes.remove(from);
        if (value != null) {
            attributes.putIfAbsent(to, value);
        }
    }

    /** Passwords stay where they are: no fact holds one. */
    private Map<String, String> role(PgNode node) {
        Map<String, String> attributes = new LinkedHashMap<>(options(node, "options"));
        if (attributes.containsKey("password")) {
            attributes.put("password", "***");
        }
        return attributes;
    }

    private static Map<String, String> trigger(PgNode node) {
        return Map.of("function", Constants.dotted(node.nodes("funcname")));
    }

    private Fact view(PgNode node) {
        Map<String, String> attributes = new LinkedHashMap<>(options(node, "options"));
        if (node.node("view").text("relpersistence").equals("t")) {
            attributes.put("temporary", "true");
        }
        return fact(
                ObjectKind.VIEW,
                clauses.relation(node.node("view")),
                node,
                node.node("query").is("SelectStmt") ? Optional.of(queries.of(node.node("query"))) : Optional.empty(),
                Optional.empty(),
                attributes);
    }

    private Fact routine(PgNode node) {
        List<PgNode> name = node.nodes("funcname");
        ObjectKind kind = node.flag("is_procedure") ? ObjectKind.PROCEDURE : ObjectKind.FUNCTION;
        return fact(
                kind,
                clauses.qualified(2, name),
                node,
                Optional.empty(),
                Optional.empty(),
                routineAttributes(node.nodes("options")));
    }

    /** {@code language}, {@code security}, {@code volatility} …; SET x as {@code set.x}. */
    static Map<String, String> routineAttributes(List<PgNode> options) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (PgNode option : options) {
            PgNode argument = option.node("arg");
            switch (option.text("defname")) {
                case "as" -> {} // the body is found in the text
                case "security" -> attributes.put("security", argument.flag("boolval") ? "definer" : "invoker");
                case "set" -> attributes.put("set." + argument.text("name"), Attributes.setting(argument));
                default -> attributes.put(option.text("defname"), Constants.value(argument));
            }
        }
        return attributes;
    }
}
