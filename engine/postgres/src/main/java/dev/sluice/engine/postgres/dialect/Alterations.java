package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.DataType;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ALTER TABLE and whatever else takes its actions. */
final class Alterations {
    private final Clauses clauses;
    private final Tokens tokens;
    private final Types types;
    private final Columns columns;
    private final Constraints constraints;
    private final Expressions expressions;

    Alterations(Clauses clauses, Types types, Columns columns, Constraints constraints, Expressions expressions) {
        this.clauses = clauses;
        this.tokens = clauses.tokens();
        this.types = types;
        this.columns = columns;
        this.constraints = constraints;
        this.expressions = expressions;
    }

    Fact of(PgNode node) {
        int token = tokens.lastOfName(clauses.token(node.node("relation").location())) + 1;
        if (tokens.is(token, '*')) {
            token++;
        }
        List<AlterAction> actions = new ArrayList<>();
        for (PgNode command : node.nodes("cmds")) {
            int last = tokens.lastOfElement(token);
            actions.addAll(actions(command, token, clauses.range(token, last)));
            token = last + 2;
        }
        return alter(
                Kinds.of(node.text("objtype")),
                clauses.relation(node.node("relation")),
                node.flag("missing_ok"),
                actions);
    }

    private Fact alter(ObjectKind kind, QualifiedName name, boolean ifExists, List<AlterAction> actions) {
        return new Fact.AlterTable(clauses.whole(), kind, name, ifExists, actions, Optional.empty(), Optional.empty());
    }

    /** One action, but for SET (…): one for each option. */
    private List<AlterAction> actions(PgNode command, int first, Range at) {
        if (command.text("subtype").equals("AT_SetRelOptions")) {
            List<AlterAction> actions = new ArrayList<>();
            Map<String, String> options = Attributes.of(command.node("def").nodes("items"));
            options.forEach((option, value) -> actions.add(new AlterAction.SetOption(at, option, value)));
            return actions;
        }
        return List.of(action(command, first, at));
    }

    private AlterAction action(PgNode command, int first, Range at) {
        PgNode def = command.node("def");
        boolean cascade = command.text("behavior").equals("DROP_CASCADE");
        return switch (command.text("subtype")) {
            case "AT_AddColumn" ->
                new AlterAction.AddColumn(at, columns.of(def), command.flag("missing_ok"), Optional.empty());
            case "AT_DropColumn" ->
                new AlterAction.DropColumn(at, name(command, first), command.flag("missing_ok"), cascade);
            case "AT_AlterColumnType" -> setType(command, first, at);
            case "AT_ColumnDefault" ->
                def.exists()
                        ? new AlterAction.SetDefault(at, name(command, first), expressions.of(def))
                        : new AlterAction.DropDefault(at, name(command, first));
            case "AT_SetNotNull" -> new AlterAction.SetNotNull(at, name(command, first));
            case "AT_DropNotNull" -> new AlterAction.DropNotNull(at, name(command, first));
            case "AT_AddConstraint" -> addConstraint(def, at);
            case "AT_DropConstraint" ->
                new AlterAction.DropConstraint(
                        at,
                        Optional.of(name(command, first)),
                        AlterAction.DropConstraint.Kind.CONSTRAINT,
                        command.flag("missing_ok"),
                        cascade);
            case "AT_AlterConstraint" ->
                new AlterAction.AlterConstraint(
                        at, clauses.nameFrom(first, def.text("conname")), false, def.flag("is_enforced"));
            case "AT_ValidateConstraint" -> new AlterAction.ValidateConstraint(at, name(command, first));
            case "AT_AttachPartition" -> new AlterAction.AttachPartition(at, clauses.relation(def.node("name")));
            case "AT_DetachPartition" ->
                new AlterAction.DetachPartition(at, clauses.relation(def.node("name")), def.flag("concurrent"));
            case "AT_ChangeOwner" ->
                new AlterAction.SetOption(
                        at, "owner", clauses.role(command.node("newowner")).value());
            case "AT_SetTableSpace" -> new AlterAction.SetOption(at, "tablespace", command.text("name"));
            default -> new AlterAction.Other(at, verb(command, first), clauses.text(at));
        };
    }

    private Name name(PgNode command, int first) {
        return clauses.nameFrom(first + 1, command.text("name"));
    }

    private AlterAction setType(PgNode command, int first, Range at) {
        PgNode def = command.node("def");
        DataType type = types.of(def.node("typeName"), def.node("collClause"));
        return new AlterAction.SetType(at, name(command, first), type, expressions.optional(def.node("raw_default")));
    }

    /** NOT NULL as a constraint is what SET NOT NULL does, under a name. */
    private AlterAction addConstraint(PgNode def, Range at) {
        return def.text("contype").equals("CONSTR_NOTNULL")
                ? new AlterAction.SetNotNull(
                        at,
                        clauses.names(clauses.token(def.location()), def.nodes("keys"))
                                .getFirst())
                : new AlterAction.AddConstraint(at, constraints.ofTable(def));
    }

    /** The key words in front, where the action consists of little else; else what the parser calls it. */
    private String verb(PgNode command, int first) {
        StringBuilder words = new StringBuilder(tokens.word(first));
        if (tokens.is(first, "ALTER")) {
            return command.text("subtype")
                    .replaceFirst("^AT_", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toUpperCase(Locale.ROOT);
        }
        String name = command.text("name");
        PgNode def = command.node("def");
        int last = def.is("RangeVar") ? clauses.token(def.location()) - 1 : tokens.lastOfElement(first);
        for (int token = first + 1; token <= last && tokens.isWord(token); token++) {
            if (!name.isEmpty() && tokens.isName(token, name)) {
                break;
            }
            words.append(' ').append(tokens.word(token));
        }
        return words.toString();
    }

    /** RENAME of a column or constraint, which are actions, or of a whole object. */
    Fact rename(PgNode node) {
        String kind = node.text("renameType");
        boolean ifExists = node.flag("missing_ok");
        int rename = lastRename();
        Range at = clauses.range(rename, tokens.count() - 1);
        String newName = node.text("newname");
        int to = tokens.findWord(rename, "TO");
        Name target = clauses.nameFrom(Math.max(to, 0) + 1, newName);
        Name part = clauses.nameFrom(rename + 1, node.text("subname"));
        return switch (kind) {
            case "OBJECT_COLUMN" ->
                alter(
                        Kinds.of(node.text("relationType")),
                        clauses.relation(node.node("relation")),
                        ifExists,
                        List.of(new AlterAction.RenameColumn(at, part, target)));
            case "OBJECT_ATTRIBUTE" ->
                alter(
                        ObjectKind.TYPE,
                        clauses.relation(node.node("relation")),
                        ifExists,
                        List.of(new AlterAction.RenameColumn(at, part, target)));
            case "OBJECT_TABCONSTRAINT" ->
                alter(
                        ObjectKind.TABLE,
                        clauses.relation(node.node("relation")),
                        ifExists,
                        List.of(new AlterAction.RenameConstraint(at, part, target)));
            default -> renameObject(node, ifExists, target);
        };
    }

    private int lastRename() {
        int token = tokens.count() - 2;
        while (token > 0 && !tokens.is(token, "RENAME")) {
            token--;
        }
        return token;
    }

    private Fact renameObject(PgNode node, boolean ifExists, Name target) {
        ObjectKind kind = Kinds.of(node.text("renameType"));
        ObjectNames names = new ObjectNames(clauses);
        QualifiedName from;
        if (node.has("object")) {
            from = names.of(node.node("object"), 1);
        } else if (node.has("relation") && !node.has("subname")) {
            from = clauses.relation(node.node("relation"));
        } else {
            from = QualifiedName.of(clauses.nameFrom(1, node.text("subname")));
        }
        QualifiedName to = new QualifiedName(Optional.empty(), from.schema(), target);
        return new Fact.Rename(clauses.whole(), kind, from, to, ifExists);
    }

    /** SET SCHEMA: an action where the object is table-like. */
    Fact setSchema(PgNode node) {
        ObjectKind kind = Kinds.of(node.text("objectType"));
        String schema = node.text("newschema");
        if (!node.has("relation")) {
            QualifiedName name = new ObjectNames(clauses).of(node.node("object"), 1);
            return new Fact.Alter(clauses.whole(), kind, name, Map.of("schema", schema));
        }
        int set = tokens.findWord(
                tokens.lastOfName(clauses.token(node.node("relation").location())), "SET");
        Range at = clauses.range(set, tokens.count() - 1);
        return alter(
                kind,
                clauses.relation(node.node("relation")),
                node.flag("missing_ok"),
                List.of(new AlterAction.SetOption(at, "schema", schema)));
    }
}
