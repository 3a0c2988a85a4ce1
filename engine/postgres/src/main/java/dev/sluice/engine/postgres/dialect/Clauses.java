package dev.sluice.engine.postgres.dialect;

import dev.sluice.engine.postgres.grammar.PgNode;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names and ranges of one statement: what of the tree stands where in the text. */
final class Clauses {
    private final SourceText source;
    private final Tokens tokens;

    Clauses(ScriptUnit unit) {
        source = new SourceText(unit);
        tokens = new Tokens(unit.text());
    }

    SourceText source() {
        return source;
    }

    Tokens tokens() {
        return tokens;
    }

    Range whole() {
        return source.whole();
    }

    /** The token at a location of the tree; 0 when the location is unknown. */
    int token(int location) {
        return location < 0 ? 0 : tokens.at(source.offset(location));
    }

    Range range(int firstToken, int lastToken) {
        return source.range(tokens.start(firstToken), tokens.end(Math.max(firstToken, lastToken)));
    }

    /** From the token at a location to the end of the list element that it starts. */
    Range element(int location) {
        int first = token(location);
        return range(first, tokens.lastOfElement(first));
    }

    static Range join(Range left, Range right) {
        return new Range(
                left.start().compareTo(right.start()) <= 0 ? left.start() : right.start(),
                left.end().compareTo(right.end()) >= 0 ? left.end() : right.end());
    }

    /** With the brackets around its end or start that the range cuts in half. */
    Range balanced(Range range) {
        int first = tokens.at(source.start(range));
        int behind = tokens.at(source.end(range));
        boolean closes = tokens.is(behind, ')') || tokens.is(behind, ']');
        boolean opens = tokens.is(first - 1, '(') || tokens.is(first - 1, '[');
        if (!closes && !opens) {
            return range;
        }
        int depth = 0;
        int lowest = 0;
        for (int token = first; token < behind; token++) {
            depth += tokens.depthChange(token);
            lowest = Math.min(lowest, depth);
        }
        int unopened = -lowest;
        int unclosed = depth - lowest;
        while (unclosed > 0 && tokens.depthChange(behind) < 0) {
            behind++;
            unclosed--;
        }
        while (unopened > 0 && first > 0 && tokens.depthChange(first - 1) > 0) {
            first--;
            unopened--;
        }
        return range(first, behind - 1);
    }

    String text(Range range) {
        return source.slice(range);
    }

    /** A name at a token; where the token is another word, the name counts as derived. */
    Name nameAt(int token, String value) {
        return tokens.isName(token, value)
                ? new Name(value, tokens.isQuoted(token), range(token, token))
                : new Name(value, false, Range.NONE);
    }

    /** The first occurrence of a name from a token on. */
    Name nameFrom(int token, String value) {
        int found = tokens.find(token, value);
        return found < 0 ? new Name(value, false, Range.NONE) : nameAt(found, value);
    }

    Optional<Name> optionalNameFrom(int token, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(nameFrom(token, value));
    }

    /** A list of String nodes, found in order from a token on. */
    List<Name> names(int token, List<PgNode> strings) {
        List<Name> names = new ArrayList<>();
        int from = token;
        for (PgNode string : strings) {
            int found = tokens.find(from, string.text("sval"));
            names.add(found < 0 ? Name.of(string.text("sval")) : nameAt(found, string.text("sval")));
            from = found < 0 ? from : found + 1;
        }
        return names;
    }

    /** A RangeVar: the name of a table or whatever else can stand in its place. */
    QualifiedName relation(PgNode rangeVar) {
        List<String> parts = new ArrayList<>();
        for (String field : List.of("catalogname", "schemaname", "relname")) {
            if (rangeVar.has(field)) {
                parts.add(rangeVar.text(field));
            }
        }
        return dotted(token(rangeVar.location()), parts);
    }

    List<QualifiedName> relations(List<PgNode> rangeVars) {
        return rangeVars.stream().map(this::relation).toList();
    }

    /** A list of String nodes that name one object; {@code token} is at it or before it. */
    QualifiedName qualified(int token, List<PgNode> strings) {
        List<String> parts = strings.stream().map(string -> string.text("sval")).toList();
        int found = parts.isEmpty() ? -1 : tokens.find(token, parts.getFirst());
        return dotted(Math.max(found, 0), parts);
    }

    private QualifiedName dotted(int token, List<String> parts) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            names.add(nameAt(token + 2 * i, parts.get(i)));
        }
        int last = names.size() - 1;
        return switch (names.size()) {
            case 0 -> QualifiedName.of(Name.of(""));
            case 1 -> QualifiedName.of(names.getFirst());
            default ->
                new QualifiedName(
                        last > 1 ? Optional.of(names.get(last - 2)) : Optional.empty(),
                        Optional.of(names.get(last - 1)),
                        names.get(last));
        };
    }

    /** The name of a role; PUBLIC, CURRENT_USER and their kin as they are written. */
    Name role(PgNode roleSpec) {
        int token = token(roleSpec.location());
        String value = roleSpec.has("rolename") ? roleSpec.text("rolename") : LexicalForm.fold(tokens.word(token));
        return nameAt(token, value);
    }
}
