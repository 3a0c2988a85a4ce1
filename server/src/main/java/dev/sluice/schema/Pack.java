package dev.sluice.schema;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** JSON under gzip: how the room keeps what is large and read as a whole. */
record Pack(JsonMapper json) {
    byte[] pack(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    <T> T unpack(byte[] bytes, Class<T> type) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return json.readValue(gzip, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a snapshot in the metadata store is damaged", e);
        }
    }
}
