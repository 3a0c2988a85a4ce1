package dev.sluice.engine.mysql.dialect;

/** One statement being read: its tokens and the readers of its clauses, which call each other through here. */
final class Reading {
    final Tokens tokens;
    final Flavour flavour;
    final Names names;
    final Types types;
    final Expressions expressions;
    final Primaries primaries;
    final Calls calls;
    final Queries queries;
    final Sources sources;
    final Columns columns;
    final Keys keys;
    final Options options;

    Reading(Tokens tokens, Flavour flavour) {
        this.tokens = tokens;
        this.flavour = flavour;
        this.names = new Names(tokens, flavour);
        this.types = new Types(tokens, names, flavour.mariadb());
        this.expressions = new Expressions(this);
        this.primaries = new Primaries(this);
        this.calls = new Calls(this);
        this.queries = new Queries(this);
        this.sources = new Sources(this);
        this.columns = new Columns(this);
        this.keys = new Keys(this);
        this.options = new Options(this);
    }
}
