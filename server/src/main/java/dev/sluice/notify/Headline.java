package dev.sluice.notify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A notice in words for people, before it takes a channel's form. All texts are one line and not too long.
 *
 * @param title what happened: {@code Approval asked}
 * @param subject what it happened to
 * @param link where to look, when the installation knows its own address
 */
record Headline(String title, String subject, Tone tone, List<Fact> facts, Optional<URI> link) {
    private static final String TITLE = "title";
    /** What people look for first; the rest follows by name. */
    private static final List<String> FIRST = List.of("database", "status", "waitingFor", "reason", "message");

    private static final int MOST_FACTS = 9;
    private static final int LONGEST = 300;

    /** A line of the message. */
    record Fact(String label, String value) {}

    Headline {
        facts = List.copyOf(facts);
    }

    /** @param home the installation's own address, without a slash at its end; empty when it is not known */
    static Headline of(Notice notice, String home) {
        Optional<EventKind> kind = EventKind.find(notice.event());
        String subject = line(notice.summary().getOrDefault(TITLE, notice.resource()));
        return new Headline(
                kind.map(EventKind::title).orElse("Test message"),
                subject,
                kind.map(EventKind::tone).orElse(Tone.NEUTRAL),
                facts(notice),
                PageLink.of(home, notice.resource()));
    }

    private static List<Fact> facts(Notice notice) {
        Map<String, String> rest = new TreeMap<>(notice.summary());
        rest.remove(TITLE);
        List<Fact> facts = new ArrayList<>();
        Stream.concat(FIRST.stream(), rest.keySet().stream().filter(name -> !FIRST.contains(name)))
                .filter(name -> !rest.getOrDefault(name, "").isBlank())
                .limit(MOST_FACTS - 2)
                .forEach(name -> facts.add(new Fact(label(name), line(rest.getOrDefault(name, "")))));
        facts.add(new Fact("Project", notice.project()));
        facts.add(new Fact("By", line(notice.actorTitle())));
        return facts;
    }

    /** {@code waitingFor} becomes {@code Waiting for}. */
    private static String label(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String line(String text) {
        return clipped(text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), LONGEST);
    }

    /** At most so many characters, never half of a pair. */
    static String clipped(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
