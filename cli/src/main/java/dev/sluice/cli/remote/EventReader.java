package dev.sluice.cli.remote;

import java.io.BufferedReader;
import java.io.IOException;

/** Reads a stream of server-sent events, as the HTML standard describes them. */
final class EventReader {
    private final BufferedReader lines;
    private String id;
    private String kind = "";
    private String data = "";

    EventReader(BufferedReader lines, String lastId) {
        this.lines = lines;
        this.id = lastId;
    }

    /** @return false at the end of the stream */
    boolean next() throws IOException {
        kind = "message";
        var text = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (!text.isEmpty()) {
                    data = text.toString();
                    return true;
                }
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                kind = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                text.append(text.isEmpty() ? "" : "\n").append(line.substring(5).strip());
            }
        }
        return false;
    }

    String id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String data() {
        return data;
    }
}
