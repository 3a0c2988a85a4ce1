package dev.sluice.web;

import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;

/** ETags are the version numbers of rows, quoted. */
public final class Etags {
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private Etags() {}

    /** 200 with the body and its ETag. */
    public static <T> ResponseEntity<T> ok(long version, T body) {
        return ResponseEntity.ok().eTag(of(version)).body(body);
    }

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * What the {@code If-Match} header expects; absent and {@code *} expect nothing.
     *
     * @throws Problem when the header is not an ETag of ours
     */
    public static ExpectedVersion expected(Optional<String> ifMatch) {
        if (ifMatch.isEmpty() || ifMatch.get().equals("*")) {
            return ExpectedVersion.any();
        }
        Matcher matcher = STRONG.matcher(ifMatch.get());
        if (!matcher.matches()) {
            throw Problem.user("web.ifMatchInvalid", "If-Match holds no ETag that this server gave out.")
                    .next("Send back the ETag header of the last answer unchanged, quotes included.");
        }
        return ExpectedVersion.of(Long.parseLong(matcher.group(1)));
    }
}
