package dev.sluice.web;

import dev.sluice.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers whatever escapes from a handler as a problem. Stack traces stay here. */
@RestControllerAdvice
class ProblemAdvice {
    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> answer(Exception failure, HttpServletRequest request) {
        Problem problem = ForeignProblems.of(failure, request);
        Call.of(request).failed(problem);
        ProblemView view = problems.view(problem, request);
        HttpHeaders headers = new HttpHeaders();
        if (failure instanceof ErrorResponse known) {
            headers.addAll(known.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(view, headers, HttpStatusCode.valueOf(view.status()));
    }

    @ExceptionHandler
    void clientGone(AsyncRequestNotUsableException gone) {
        // Nobody listens any more: there is no one to answer.
    }
}
