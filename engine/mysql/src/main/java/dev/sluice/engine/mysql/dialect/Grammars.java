package dev.sluice.engine.mysql.dialect;

import io.debezium.ddl.parser.mariadb.generated.MariaDBLexer;
import io.debezium.ddl.parser.mariadb.generated.MariaDBParser;
import io.debezium.ddl.parser.mysql.generated.MySqlLexer;
import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import java.util.Optional;

/** The grammars of both dialects, loaded when first asked. */
final class Grammars {
    private Grammars() {}

    private static final class Mysql {
        static final Grammar GRAMMAR = new AntlrGrammar<>(MySqlLexer::new, MySqlParser::new, p -> p.queries());
    }

    private static final class Mariadb {
        static final Grammar GRAMMAR = new AntlrGrammar<>(MariaDBLexer::new, MariaDBParser::new, p -> p.root());
    }

    static Optional<Complaint> mysql(String text) {
        return Mysql.GRAMMAR.complaint(text);
    }

    /** MySQL's grammar is ten times as fast and mostly agrees, so MariaDB's is asked only where that refuses. */
    static Optional<Complaint> mariadb(String text) {
        return mysql(text).isEmpty() ? Optional.empty() : Mariadb.GRAMMAR.complaint(text);
    }
}
