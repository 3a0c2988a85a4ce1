package dev.sluice.notify;

import dev.sluice.notify.Outcome.Accepted;
import dev.sluice.notify.Outcome.Refused;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from an answer whether the message was taken: some chats say 200 and mean no. Pure. */
final class Verdicts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Not now: request timeout, too early, too many requests. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    /** Too fast, or busy: DingTalk 130101 and 410100, Feishu 11232, WeCom 45009, and -1 for "busy". */
    private static final Set<Long> LATER_CODES = Set.of(-1L, 130101L, 410100L, 11232L, 45009L);

    private Verdicts() {}

    static Outcome of(ChannelKind kind, int status, String answer) {
        return switch (kind) {
            case WEBHOOK, TEAMS, MAIL -> byStatus(status, answer);
            case SLACK ->
                good(status) && !answer.strip().equals("ok")
                        ? new Refused(Optional.of(status), answer, "Slack did not answer \"ok\".", false)
                        : byStatus(status, answer);
            case DINGTALK, WECOM -> byCode(kind, "errcode", status, answer);
            case FEISHU -> byCode(kind, json(answer).has("code") ? "code" : "StatusCode", status, answer);
        };
    }

    private static Outcome byStatus(int status, String answer) {
        if (good(status)) {
            return new Accepted(Optional.of(status), answer);
        }
        boolean again = status >= 500 || LATER.contains(status);
        String reason = status >= 300 && status < 400
                ? "The receiver answered " + status + "; redirects are not followed."
                : "The receiver answered " + status + ".";
        return new Refused(Optional.of(status), answer, reason, again);
    }

    private static Outcome byCode(ChannelKind kind, String field, int status, String answer) {
        JsonNode code = json(answer).path(field);
        if (!code.isIntegralNumber()) {
            return good(status)
                    ? new Refused(Optional.of(status), answer, "The answer is not one of " + kind + ".", false)
                    : byStatus(status, answer);
        }
        if (code.asLong() == 0) {
            return byStatus(status, answer);
        }
        String reason = "The receiver answered " + field + " " + code.asLong() + ".";
        boolean again = LATER_CODES.contains(code.asLong()) || status >= 500;
        return new Refused(Optional.of(status), answer, reason, again);
    }

    private static boolean good(int status) {
        return status >= 200 && status < 300;
    }

    private static JsonNode json(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}
