package dev.sluice.engine.mysql.dialect;

import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;

/**
 * What the parsers of one grammar learn from each other. Generated parsers keep it in a static field that only grows;
 * this one is replaced when it has grown too large, while parsers that still run keep the old one.
 */
final class GrammarMemory {
    /** About 60 MB. */
    private static final int MOST_STATES = 60_000;

    private final ATN atn;
    private volatile Learned learned;

    GrammarMemory(ATN atn) {
        this.atn = atn;
        this.learned = new Learned(fresh(atn), new PredictionContextCache());
    }

    record Learned(DFA[] decisions, PredictionContextCache contexts) {
        int states() {
            int states = 0;
            for (DFA decision : decisions) {
                states += decision.states.size();
            }
            return states;
        }
    }

    Learned learned() {
        return learned;
    }

    void bound() {
        if (learned.states() > MOST_STATES) {
            learned = new Learned(fresh(atn), new PredictionContextCache());
        }
    }

    private static DFA[] fresh(ATN atn) {
        DFA[] decisions = new DFA[atn.getNumberOfDecisions()];
        for (int i = 0; i < decisions.length; i++) {
            decisions[i] = new DFA(atn.getDecisionState(i), i);
        }
        return decisions;
    }
}
