package dev.sluice.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "WEBHOOK  | 204 | ''",
                "TEAMS    | 202 | ''",
                "SLACK    | 200 | ok",
                "DINGTALK | 200 | {\"errcode\":0,\"errmsg\":\"ok\"}",
                "WECOM    | 200 | {\"errcode\":0,\"errmsg\":\"ok\"}",
                "FEISHU   | 200 | {\"code\":0,\"msg\":\"success\",\"data\":{}}",
                "FEISHU   | 200 | {\"StatusCode\":0,\"StatusMessage\":\"success\"}"
            })
    void takesAYesForAYes(ChannelKind kind, int status, String answer) {
        assertThat(Verdicts.of(kind, status, answer)).isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "WEBHOOK  | 404 | ''                                              | false",
                "WEBHOOK  | 302 | ''                                              | false",
                "WEBHOOK  | 500 | ''                                              | true",
                "WEBHOOK  | 429 | ''                                              | true",
                "SLACK    | 200 | invalid_payload                                 | false",
                "SLACK    | 503 | rollup_error                                    | true",
                "DINGTALK | 200 | {\"errcode\":310000,\"errmsg\":\"sign not match\"} | false",
                "DINGTALK | 200 | {\"errcode\":130101,\"errmsg\":\"too fast\"}       | true",
                "DINGTALK | 200 | <html>                                          | false",
                "FEISHU   | 200 | {\"code\":19021,\"msg\":\"sign match fail\"}       | false",
                "FEISHU   | 400 | {\"code\":11232,\"msg\":\"frequency limited\"}     | true",
                "WECOM    | 200 | {\"errcode\":93000,\"errmsg\":\"invalid\"}         | false",
                "WECOM    | 200 | {\"errcode\":45009,\"errmsg\":\"api freq\"}        | true",
                "WECOM    | 502 | bad gateway                                     | true"
            })
    void takesANoForANoAndKnowsWhetherToAskAgain(ChannelKind kind, int status, String answer, boolean again) {
        assertThat(Verdicts.of(kind, status, answer))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.again()).isEqualTo(again));
    }
}
