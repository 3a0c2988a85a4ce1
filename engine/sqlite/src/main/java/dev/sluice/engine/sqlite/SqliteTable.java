package dev.sluice.engine.sqlite;

import dev.sluice.engine.sqlite.SqliteInspector.Entry;
import dev.sluice.engine.sqlite.SqliteInspector.Info;
import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Table;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.text.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One table, from its CREATE TABLE and SQLite's list of its columns. */
final class SqliteTable {
    /** Key of {@link Table#options()}: the whole statement, of a table that only SQLite itself can read. */
    static final String DEFINITION = "definition";

    private static final List<Class<?>> ORDER = List.of(
            Constraint.PrimaryKey.class,
            Constraint.Unique.class,
            Constraint.ForeignKey.class,
            Constraint.Check.class,
            Constraint.Other.class);

    private final Entry entry;
    private final List<Info> infos;
    private final SqliteText text;

    SqliteTable(Entry entry, List<Info> infos) {
        this.entry = entry;
        this.infos = infos;
        this.text = SqliteText.of(entry.sql());
    }

    Table read(List<Index> indexes, List<Table.Trigger> triggers) {
        Optional<Fact.CreateTable> create =
                text.fact().filter(Fact.CreateTable.class::isInstance).map(Fact.CreateTable.class::cast);
        List<ColumnDef> defined = create.map(Fact.CreateTable::columns).orElse(List.of());
        List<Column> columns = infos.stream()
                .map(info -> column(
                        info,
                        defined.stream()
                                .filter(c -> c.name().value().equalsIgnoreCase(info.name()))
                                .findFirst()))
                .toList();
        Map<String, String> options = create.map(Fact.CreateTable::options).orElse(Map.of(DEFINITION, entry.sql()));
        return new Table(
                entry.name(),
                columns,
                create.map(this::constraints).orElse(List.of()),
                indexes,
                triggers,
                options,
                Optional.empty(),
                Optional.empty());
    }

    private Column column(Info info, Optional<ColumnDef> defined) {
        return new Column(
                info.name(),
                info.type(),
                info.nullable(),
                info.defaultValue(),
                defined.filter(ColumnDef::autoIncrement).map(c -> Column.Identity.AUTO_INCREMENT),
                defined.flatMap(ColumnDef::generated)
                        .map(expression -> new Column.Generated(text.at(expression.at()), info.hidden() == 3)),
                defined.flatMap(ColumnDef::type).flatMap(type -> type.collation()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<Constraint> constraints(Fact.CreateTable create) {
        List<Constraint> constraints = new ArrayList<>();
        Stream.concat(create.columns().stream().flatMap(c -> c.constraints().stream()), create.constraints().stream())
                .map(this::constraint)
                .forEach(constraints::add);
        constraints.sort(Comparator.<Constraint>comparingInt(c -> ORDER.indexOf(c.getClass()))
                .thenComparing(Constraint::toString));
        return List.copyOf(constraints);
    }

    /** Names of constraints are comments to SQLite, which forgets them when it is asked: they are left out. */
    private Constraint constraint(ConstraintDef defined) {
        return switch (defined) {
            case ConstraintDef.PrimaryKey key -> new Constraint.PrimaryKey("", parts(key.parts()), onConflict(key));
            case ConstraintDef.Unique key -> new Constraint.Unique("", parts(key.parts()), onConflict(key));
            case ConstraintDef.ForeignKey key ->
                new Constraint.ForeignKey(
                        "",
                        names(key.columns()),
                        "",
                        key.referencedTable().name().value(),
                        names(key.referencedColumns()),
                        key.onDelete().orElse("NO ACTION"),
                        key.onUpdate().orElse("NO ACTION"),
                        behind(key, "DEFERRABLE"));
            case ConstraintDef.Check check ->
                new Constraint.Check("", text.at(check.expression().at()), "");
            case ConstraintDef.Other other -> new Constraint.Other("", other.text());
        };
    }

    private List<String> parts(List<IndexDef.Part> parts) {
        return parts.stream()
                .map(part -> part.column().map(Name::value).orElseGet(() -> text.at(part.at()))
                        + (part.descending() ? " DESC" : ""))
                .toList();
    }

    private static List<String> names(List<Name> names) {
        return names.stream().map(Name::value).toList();
    }

    private String onConflict(ConstraintDef defined) {
        return behind(defined, "CONFLICT").replaceFirst("^CONFLICT (\\S+).*$", "ON CONFLICT $1");
    }

    /** The key words of a constraint from one of them on, upper case; {@code NOT} in front is kept. */
    private String behind(ConstraintDef defined, String first) {
        List<Token> tokens = Tokenizer.tokens(text.at(defined.at()));
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(first)) {
                boolean not = i > 0 && tokens.get(i - 1).is("NOT");
                return String.join(
                        " ",
                        tokens.subList(not ? i - 1 : i, tokens.size() - 1).stream()
                                .map(Token::upper)
                                .toList());
            }
        }
        return "";
    }
}
