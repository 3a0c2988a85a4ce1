package dev.sluice;

import dev.sluice.kernel.Problem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the server does not start in words, instead of a stack trace. */
final class StartProblems extends AbstractFailureAnalyzer<Problem> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, Problem problem) {
        String what = problem.why().map(why -> problem.what() + " " + why).orElse(problem.what());
        return new FailureAnalysis(
                what + " (" + problem.code() + ")", problem.next().orElse("See the log."), failure);
    }
}
