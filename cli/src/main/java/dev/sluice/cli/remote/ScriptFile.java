package dev.sluice.cli.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A script to propose, read as the server will take it. */
final class ScriptFile {
    /** As the server's own limit, so that a larger file is not even read. */
    private static final long LARGEST = 32L << 20;

    private ScriptFile() {}

    static String read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw ApiProblem.usage(file + ": no such file");
            }
            if (Files.size(file) > LARGEST) {
                throw ApiProblem.usage(file + " has " + (Files.size(file) >> 20) + " MiB; a script has at most "
                        + (LARGEST >> 20) + " MiB\n  next: divide it into several changes, they run in order");
            }
            String text = decode(file, Files.readAllBytes(file));
            if (text.isBlank()) {
                throw ApiProblem.usage(file + " is empty");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String decode(Path file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        var result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw ApiProblem.usage(file + " is not UTF-8: byte " + in.position() + " begins no character"
                    + "\n  next: save it as UTF-8");
        }
        return out.flip().toString();
    }
}
