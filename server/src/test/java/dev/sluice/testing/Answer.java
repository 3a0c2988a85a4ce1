package dev.sluice.testing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The text at the JSON pointer; empty when there is nothing. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The code of a problem. */
    public String code() {
        return at("/code");
    }

    /** The header's first value; empty when there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** This answer, when it is a good one. */
    public Answer mustBeGood() {
        if (status >= 300) {
            throw new AssertionError(status + " " + text());
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
