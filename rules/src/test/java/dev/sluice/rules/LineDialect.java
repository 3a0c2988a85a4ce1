package dev.sluice.rules;

import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.dialect.Identifiers;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.DataType;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.io.BufferedReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dialect for tests: one statement per line, such as {@code table book id:int:pk title:text}. */
final class LineDialect implements Dialect {
    private final EngineId engine;

    LineDialect(String engine) {
        this.engine = new EngineId(engine);
    }

    @Override
    public EngineId engine() {
        return engine;
    }

    @Override
    public Iterator<ScriptUnit> split(Reader script) {
        List<ScriptUnit> units = new ArrayList<>();
        int offset = 0;
        for (String line : new BufferedReader(script).lines().toList()) {
            int index = units.size();
            Position start = new Position(offset, index + 1, 1);
            Position end = new Position(offset + line.length(), index + 1, line.length() + 1);
            units.add(new ScriptUnit(index, ScriptUnit.Kind.STATEMENT, line, new Range(start, end), "", ""));
            offset += line.length() + 1;
        }
        return units.iterator();
    }

    @Override
    public Statement parse(ScriptUnit unit) {
        return new Statement(unit, fact(unit.range(), unit.text().split(" ")));
    }

    private static Fact fact(Range at, String[] words) {
        return switch (words[0]) {
            case "table" -> table(at, words);
            case "add" ->
                alter(at, words[1], new AlterAction.AddColumn(at, column(at, words[2]), false, Optional.empty()));
            case "remove" -> alter(at, words[1], new AlterAction.DropColumn(at, Name.of(words[2]), false, false));
            case "drop" ->
                new Fact.Drop(at, ObjectKind.TABLE, List.of(name(words[1])), false, false, false, Optional.empty());
            case "update" ->
                new Fact.Update(at, List.of(), List.of(), Optional.empty(), List.of(), Optional.empty(), List.of());
            case "index" -> {
                IndexDef.Part part = new IndexDef.Part(
                        at, Optional.of(Name.of(words[3])), Optional.empty(), Optional.empty(), false);
                IndexDef def = new IndexDef(
                        at,
                        Optional.of(Name.of(words[1])),
                        false,
                        Optional.empty(),
                        List.of(part),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
                yield new Fact.CreateIndex(at, def, name(words[2]), false, false);
            }
            case "riddle" -> new Fact.Unreadable(at, "Nobody knows this", at, "", true);
            case "ok" -> new Fact.Other(at, "OK", List.of(), Map.of());
            default -> new Fact.Unreadable(at, "Unknown word " + words[0], at, "", false);
        };
    }

    private static Fact table(Range at, String[] words) {
        List<ColumnDef> columns =
                Arrays.stream(words).skip(2).map(word -> column(at, word)).toList();
        return new Fact.CreateTable(
                at,
                name(words[1]),
                false,
                false,
                columns,
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Fact alter(Range at, String table, AlterAction action) {
        return new Fact.AlterTable(
                at, ObjectKind.TABLE, name(table), false, List.of(action), Optional.empty(), Optional.empty());
    }

    private static ColumnDef column(Range at, String word) {
        String[] parts = word.split(":");
        Name name = Name.of(parts[0]);
        IndexDef.Part part = new IndexDef.Part(at, Optional.of(name), Optional.empty(), Optional.empty(), false);
        List<ConstraintDef> constraints = word.endsWith(":pk")
                ? List.of(new ConstraintDef.PrimaryKey(at, Optional.empty(), List.of(part), Optional.empty()))
                : List.of();
        DataType type = new DataType(parts[1], List.of(), false, false, Optional.empty(), Optional.empty(), at);
        return new ColumnDef(
                at,
                name,
                Optional.of(type),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                constraints,
                Optional.empty());
    }

    private static QualifiedName name(String text) {
        return QualifiedName.of(Name.of(text));
    }

    @Override
    public Identifiers identifiers() {
        return new Identifiers() {
            @Override
            public String fold(String text, boolean quoted) {
                return text;
            }

            @Override
            public String quote(String name) {
                return name;
            }

            @Override
            public String defaultSchema() {
                return "public";
            }
        };
    }
}
