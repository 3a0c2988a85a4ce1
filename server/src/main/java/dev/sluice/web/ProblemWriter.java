package dev.sluice.web;

import dev.sluice.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The one place that speaks HTTP about failures. */
@Component
class ProblemWriter {
    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** The answer's body; also logs what is ours to mend. */
    ProblemView view(Problem problem, HttpServletRequest request) {
        if (problem.kind() == Problem.Kind.BUG) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
        } else if (problem.kind() == Problem.Kind.UPSTREAM) {
            log.warn("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
        }
        String requestId = Call.of(request).requestId();
        return ProblemView.of(problem, HttpStatuses.of(problem), request.getRequestURI(), requestId);
    }

    /** Answers with the problem, unless an answer is already on its way. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemView view = view(problem, request);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(view.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(view));
    }
}
