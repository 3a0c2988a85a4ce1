package dev.sluice.engine.sqlite;

import dev.sluice.engine.sqlite.Token.Kind;
import dev.sluice.sql.statement.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads types: in SQLite, any words and up to two numbers. */
final class Types {
    /** Words that begin what follows a type in a column's definition. */
    private static final Set<String> CLAUSES = Set.of("GENERATED", "AS");

    private final Cursor cursor;

    Types(Cursor cursor) {
        this.cursor = cursor;
    }

    Optional<DataType> type() {
        int start = cursor.start();
        List<String> words = new ArrayList<>();
        while (cursor.isName() && !CLAUSES.contains(cursor.peek().upper())) {
            words.add(cursor.next().unquoted().toLowerCase(Locale.ROOT));
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> arguments = cursor.is("(") ? cursor.inParentheses(this::number) : List.of();
        return Optional.of(new DataType(
                String.join(" ", words),
                arguments,
                false,
                words.contains("unsigned"),
                Optional.empty(),
                Optional.empty(),
                cursor.since(start)));
    }

    private String number() {
        String sign = cursor.accept("-") ? "-" : "";
        cursor.accept("+");
        if (cursor.peek().kind() != Kind.NUMBER && cursor.peek().kind() != Kind.WORD) {
            throw cursor.unread("a number");
        }
        return sign + cursor.next().text();
    }
}
