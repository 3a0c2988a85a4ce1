package dev.sluice.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the keyset of its last item. Opaque to callers, who hand it back as they got it.
 *
 * @param orderBy the order that the list was asked for; a place in one order is none in another
 */
public record PageToken(String orderBy, List<String> keys) {
    // Unit separator: no name, id or timestamp that a list is sorted by contains it.
    private static final String SEPARATOR = "\u001f";

    public PageToken {
        keys = List.copyOf(keys);
    }

    public static PageToken of(String... keys) {
        return new PageToken("", List.of(keys));
    }

    /** @throws Problem when the text was not made by {@link #text()} */
    public static PageToken parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String keys = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<String> parts = List.of(keys.split(SEPARATOR, -1));
            return new PageToken(parts.getFirst(), parts.subList(1, parts.size()));
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            throw invalid().causedBy(notOurs);
        }
    }

    public String text() {
        byte[] bytes = (orderBy + SEPARATOR + String.join(SEPARATOR, keys)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The same place, in the order that the page was asked for. */
    PageToken in(OrderBy order) {
        return new PageToken(order.toString(), keys);
    }

    /** @throws Problem when there is no key at the position */
    public String key(int position) {
        if (position >= keys.size()) {
            throw invalid();
        }
        return keys.get(position);
    }

    static Problem invalid() {
        return Problem.user("web.pageTokenInvalid", "This pageToken was not made by this list.")
                .next("Hand back nextPageToken unchanged, or leave pageToken out to start anew.");
    }
}
