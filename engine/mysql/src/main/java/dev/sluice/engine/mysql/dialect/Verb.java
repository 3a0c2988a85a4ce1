package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import java.util.Set;

/** The leading key words of a statement. */
final class Verb {
    private static final Set<String> TWO = Set.of(
            "CREATE",
            "ALTER",
            "DROP",
            "RENAME",
            "LOAD",
            "LOCK",
            "UNLOCK",
            "START",
            "STOP",
            "SET",
            "ANALYZE",
            "CHECK",
            "OPTIMIZE",
            "REPAIR",
            "CHANGE",
            "RESET",
            "XA",
            "INSTALL",
            "UNINSTALL",
            "SHOW");

    private Verb() {}

    static String of(String text) {
        Scanner scanner = new Scanner(text);
        try {
            Token first = scanner.next();
            if (first.kind() != Kind.WORD) {
                return "";
            }
            Token second = TWO.contains(first.upper()) ? scanner.next() : first;
            return second != first && second.kind() == Kind.WORD ? first.upper() + " " + second.upper() : first.upper();
        } catch (Refusal openQuote) {
            return "";
        }
    }
}
