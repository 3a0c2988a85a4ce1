package dev.sluice.engine.mysql.dialect;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/** Runs a generated grammar: the fast prediction first, the full one where that fails. New parsers each time. */
final class AntlrGrammar<P extends Parser> implements Grammar {
    private final Function<CharStream, Lexer> lexers;
    private final Function<TokenStream, P> parsers;
    private final Consumer<P> root;
    private final GrammarMemory lexing;
    private final GrammarMemory parsing;

    /** @param root calls the rule that a whole statement is read by */
    AntlrGrammar(Function<CharStream, Lexer> lexers, Function<TokenStream, P> parsers, Consumer<P> root) {
        this.lexers = lexers;
        this.parsers = parsers;
        this.root = root;
        Lexer lexer = lexers.apply(CharStreams.fromString(""));
        this.lexing = new GrammarMemory(lexer.getATN());
        this.parsing =
                new GrammarMemory(parsers.apply(new CommonTokenStream(lexer)).getATN());
    }

    @Override
    public Optional<Complaint> complaint(String text) {
        try {
            return fast(text) ? Optional.empty() : full(text);
        } catch (StackOverflowError tooDeep) {
            return Optional.of(new Complaint("nested too deep to be read", 0, 0));
        } finally {
            lexing.bound();
            parsing.bound();
        }
    }

    private boolean fast(String text) {
        First first = new First();
        P parser = parser(text, first);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            root.accept(parser);
            return first.message == null && parser.getInputStream().LA(1) == Token.EOF;
        } catch (ParseCancellationException notThisWay) {
            return false;
        }
    }

    private Optional<Complaint> full(String text) {
        First first = new First();
        P parser = parser(text, first);
        parser.getInterpreter().setPredictionMode(PredictionMode.LL);
        parser.setErrorHandler(new DefaultErrorStrategy());
        root.accept(parser);
        if (first.message == null && parser.getInputStream().LA(1) != Token.EOF) {
            first.keep(parser.getCurrentToken(), "expected the end of the statement");
        }
        if (first.message == null) {
            return Optional.empty();
        }
        int start = text.offsetByCodePoints(0, Math.min(first.start, text.codePointCount(0, text.length())));
        int end = Math.min(text.length(), start + first.length);
        String found = start == end ? "end of the statement" : "'" + text.substring(start, end) + "'";
        return Optional.of(new Complaint("unexpected " + found + first.message, start, end));
    }

    private P parser(String text, First first) {
        Lexer lexer = lexers.apply(CharStreams.fromString(text));
        GrammarMemory.Learned words = lexing.learned();
        lexer.setInterpreter(new LexerATNSimulator(lexer, lexer.getATN(), words.decisions(), words.contexts()));
        P parser = parsers.apply(new CommonTokenStream(lexer));
        GrammarMemory.Learned learned = parsing.learned();
        parser.setInterpreter(new ParserATNSimulator(parser, parser.getATN(), learned.decisions(), learned.contexts()));
        parser.setBuildParseTree(false);
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        lexer.addErrorListener(first);
        parser.addErrorListener(first);
        return parser;
    }

    /** Keeps the first error. */
    private static final class First extends BaseErrorListener {
        @Nullable
        String message;

        int start;
        int length;

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int column,
                String said,
                @Nullable RecognitionException error) {
            if (message == null && symbol instanceof Token token) {
                keep(token, "");
            } else if (message == null && recognizer instanceof Lexer lexer) {
                message = "";
                start = lexer._tokenStartCharIndex;
                length = 1;
            }
        }

        void keep(Token token, String expected) {
            message = expected.isEmpty() ? "" : "; " + expected;
            start = token.getStartIndex();
            length = token.getType() == Token.EOF ? 0 : Math.min(40, token.getStopIndex() - token.getStartIndex() + 1);
        }
    }
}
