package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads options of tables and databases. */
final class Options {
    private static final Set<String> NUMBERS = Set.of(
            "AUTO_INCREMENT",
            "AVG_ROW_LENGTH",
            "CHECKSUM",
            "TABLE_CHECKSUM",
            "DELAY_KEY_WRITE",
            "KEY_BLOCK_SIZE",
            "MAX_ROWS",
            "MIN_ROWS",
            "PACK_KEYS",
            "STATS_AUTO_RECALC",
            "STATS_PERSISTENT",
            "STATS_SAMPLE_PAGES");

    private static final Set<String> RARE = Set.of(
            "AUTOEXTEND_SIZE",
            "COMPRESSION",
            "CONNECTION",
            "ENCRYPTION",
            "INSERT_METHOD",
            "PASSWORD",
            "SECONDARY_ENGINE",
            "ENGINE_ATTRIBUTE",
            "SECONDARY_ENGINE_ATTRIBUTE",
            "TABLESPACE");

    private static final Set<String> MARIADB = Set.of(
            "PAGE_COMPRESSED",
            "PAGE_COMPRESSION_LEVEL",
            "PAGE_CHECKSUM",
            "TRANSACTIONAL",
            "ENCRYPTED",
            "ENCRYPTION_KEY_ID",
            "IETF_QUOTES",
            "SEQUENCE");

    private final Reading reading;
    private final Tokens tokens;

    Options(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** An option's key, lower case, and value. */
    record Option(String key, String value) {}

    /** One option, where there is one. */
    Optional<Option> option() {
        int start = tokens.mark();
        if (tokens.at("DEFAULT") && isCharset(tokens.peek(1))) {
            tokens.next();
        }
        if (tokens.at("COLLATE") || reading.types.charset()) {
            String key = tokens.take("COLLATE") ? "collation" : "charset";
            tokens.take("=");
            return Optional.of(new Option(key, reading.names.word("a name")));
        }
        String word = tokens.peek().upper();
        if (tokens.takeAny("ENGINE", "TYPE", "ROW_FORMAT")) {
            tokens.take("=");
            return Optional.of(new Option(word.equals("TYPE") ? "engine" : lower(word), reading.names.word("a name")));
        }
        if (tokens.take("COMMENT")) {
            tokens.take("=");
            return Optional.of(new Option("comment", reading.names.string("the comment in quotes")));
        }
        if (tokens.at(Kind.WORD) && NUMBERS.contains(word)) {
            tokens.next();
            tokens.take("=");
            boolean otherwise = tokens.at("DEFAULT");
            String value = otherwise
                    ? tokens.next().text()
                    : tokens.need(Kind.NUMBER, "a number").text();
            return Optional.of(new Option(lower(word), value));
        }
        return rare(word, start);
    }

    private Optional<Option> rare(String word, int start) {
        if ((tokens.at("DATA") || tokens.at("INDEX")) && tokens.peek(1).is("DIRECTORY")) {
            tokens.next();
            tokens.next();
            tokens.take("=");
            return Optional.of(new Option(lower(word) + "_directory", reading.names.string("a directory")));
        }
        if (tokens.take("UNION")) {
            tokens.take("=");
            tokens.skipParentheses();
            return Optional.of(new Option("union", tokens.textSince(start)));
        }
        if (reading.flavour.mariadb() && tokens.take("WITH", "SYSTEM", "VERSIONING")) {
            tokens.unsure();
            return Optional.of(new Option("versioning", "system"));
        }
        boolean known = RARE.contains(word) || reading.flavour.mariadb() && MARIADB.contains(word);
        boolean engines = reading.flavour.mariadb()
                && reading.names.atName()
                && tokens.peek(1).is("=");
        if (!known && !engines) {
            return Optional.empty();
        }
        tokens.unsure();
        tokens.next();
        tokens.take("=");
        return Optional.of(new Option(lower(word), tokens.next().text()));
    }

    private static boolean isCharset(Token token) {
        return token.is("CHARSET") || token.is("CHARACTER") || token.is("CHAR") || token.is("COLLATE");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
