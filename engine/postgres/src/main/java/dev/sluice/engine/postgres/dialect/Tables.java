package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CREATE TABLE in its forms. */
final class Tables {
    private final Clauses clauses;
    private final Columns columns;
    private final Constraints constraints;
    private final Queries queries;

    Tables(Clauses clauses, Columns columns, Constraints constraints, Queries queries) {
        this.clauses = clauses;
        this.columns = columns;
        this.constraints = constraints;
        this.queries = queries;
    }

    Fact create(PgNode node) {
        List<ColumnDef> defined = new ArrayList<>();
        List<ConstraintDef> between = new ArrayList<>();
        List<PgNode> like = new ArrayList<>();
        Set<String> notNull = new HashSet<>();
        for (PgNode element : node.nodes("tableElts")) {
            switch (element.kind()) {
                case "ColumnDef" -> defined.add(columns.of(element));
                case "TableLikeClause" -> like.add(element.node("relation"));
                default -> {
                    between.add(constraints.ofTable(element));
                    if (element.text("contype").equals("CONSTR_NOTNULL")) {
                        notNull.add(element.nodes("keys").getFirst().text("sval"));
                    }
                }
            }
        }
        defined.replaceAll(column -> notNull.contains(column.name().value()) ? notNull(column) : column);
        boolean partition = node.has("partbound");
        List<PgNode> parents = node.nodes("inhRelations");
        return new Fact.CreateTable(
                clauses.whole(),
                clauses.relation(node.node("relation")),
                node.node("relation").text("relpersistence").equals("t"),
                node.flag("if_not_exists"),
                defined,
                between,
                List.of(),
                options(node, partition ? List.of() : parents),
                like.stream().findFirst().map(clauses::relation),
                Optional.empty(),
                partition ? Optional.of(clauses.relation(parents.getFirst())) : Optional.empty(),
                partitionBy(node.node("partspec")));
    }

    private static ColumnDef notNull(ColumnDef column) {
        return new ColumnDef(
                column.at(),
                column.name(),
                column.type(),
                Optional.of(false),
                column.defaultValue(),
                column.autoIncrement(),
                column.generated(),
                column.onUpdate(),
                column.constraints(),
                column.comment());
    }

    private Map<String, String> options(PgNode node, List<PgNode> parents) {
        Map<String, String> options = new LinkedHashMap<>(Attributes.of(node.nodes("options")));
        if (!parents.isEmpty()) {
            options.put("inherits", joined(parents));
        }
        if (node.has("ofTypename")) {
            options.put("of", Constants.dotted(node.node("ofTypename").nodes("names")));
        }
        if (node.has("tablespacename")) {
            options.put("tablespace", node.text("tablespacename"));
        }
        if (node.node("relation").text("relpersistence").equals("u")) {
            options.put("unlogged", "true");
        }
        return options;
    }

    private String joined(List<PgNode> relations) {
        return String.join(
                ",",
                clauses.relations(relations).stream()
                        .map(QualifiedName::toString)
                        .toList());
    }

    private Optional<String> partitionBy(PgNode specification) {
        if (!specification.exists()) {
            return Optional.empty();
        }
        Tokens tokens = clauses.tokens();
        int first = clauses.token(specification.location());
        int open = first;
        while (open < tokens.count() && !tokens.is(open, '(')) {
            open++;
        }
        Range at = clauses.range(first, tokens.close(open));
        return Optional.of(clauses.text(at).replaceFirst("(?i)^PARTITION\\s+BY\\s+", ""));
    }

    /** CREATE TABLE … AS; materialised views are made by the same node. */
    Fact createAs(PgNode node) {
        PgNode target = node.node("into").node("rel");
        PgNode query = node.node("query");
        Optional<Query> source = query.is("SelectStmt") ? Optional.of(queries.of(query)) : Optional.empty();
        QualifiedName name = clauses.relation(target);
        if (node.text("objtype").equals("OBJECT_MATVIEW")) {
            return new Fact.Create(
                    clauses.whole(),
                    ObjectKind.MATERIALIZED_VIEW,
                    name,
                    false,
                    node.flag("if_not_exists"),
                    source,
                    Optional.empty(),
                    Map.of("materialized", "true"));
        }
        return new Fact.CreateTable(
                clauses.whole(),
                name,
                target.text("relpersistence").equals("t"),
                node.flag("if_not_exists"),
                List.of(),
                List.of(),
                List.of(),
                source.isPresent() ? Map.of() : Map.of("of", "execute"),
                Optional.empty(),
                source,
                Optional.empty(),
                Optional.empty());
    }
}
