package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE INDEX. */
final class Indexes {
    private final Clauses clauses;
    private final Tokens tokens;
    private final Expressions expressions;

    Indexes(Clauses clauses, Expressions expressions) {
        this.clauses = clauses;
        this.tokens = clauses.tokens();
        this.expressions = expressions;
    }

    Fact create(PgNode node) {
        int table = clauses.token(node.node("relation").location());
        int open = tokens.lastOfName(table) + 1;
        while (open < tokens.count() && !tokens.is(open, '(')) {
            open++;
        }
        List<IndexDef.Part> parts = parts(node.nodes("indexParams"), open + 1);
        int include = tokens.findWord(tokens.close(open), "INCLUDE");
        IndexDef index = new IndexDef(
                clauses.whole(),
                clauses.optionalNameFrom(tokens.findWord(0, "INDEX") + 1, node.text("idxname")),
                node.flag("unique"),
                tokens.findWord(table, "USING") >= 0 && tokens.findWord(table, "USING") < open
                        ? Optional.of(node.text("accessMethod"))
                        : Optional.empty(),
                parts,
                included(node.nodes("indexIncludingParams"), include),
                expressions.optional(node.node("whereClause")),
                Optional.empty());
        return new Fact.CreateIndex(
                clauses.whole(),
                index,
                clauses.relation(node.node("relation")),
                node.flag("concurrent"),
                node.flag("if_not_exists"));
    }

    private List<IndexDef.Part> parts(List<PgNode> elements, int firstToken) {
        List<IndexDef.Part> parts = new ArrayList<>();
        int token = firstToken;
        for (PgNode element : elements) {
            int last = tokens.lastOfElement(token);
            Range at = clauses.range(token, last);
            Optional<Name> column =
                    element.has("name") ? Optional.of(clauses.nameAt(token, element.text("name"))) : Optional.empty();
            parts.add(new IndexDef.Part(
                    at,
                    column,
                    expressions.optional(element.node("expr")),
                    Optional.empty(),
                    element.text("ordering").equals("SORTBY_DESC")));
            token = last + 2;
        }
        return parts;
    }

    private List<Name> included(List<PgNode> elements, int include) {
        List<Name> names = new ArrayList<>();
        int from = include;
        for (PgNode element : elements) {
            if (element.has("name")) { // the server refuses expressions here, the parser does not
                int found = tokens.find(from, element.text("name"));
                names.add(clauses.nameAt(found, element.text("name")));
                from = found + 1;
            }
        }
        return names;
    }
}
