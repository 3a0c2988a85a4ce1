package dev.sluice.notify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A text that comes in a request and goes neither into answers nor into logs. */
record Hidden(@JsonValue String value) {

    @JsonCreator
    Hidden {}

    @Override
    public String toString() {
        return "…";
    }
}
