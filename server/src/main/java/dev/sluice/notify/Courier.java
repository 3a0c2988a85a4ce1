package dev.sluice.notify;

import dev.sluice.notify.Outcome.Accepted;
import dev.sluice.notify.Outcome.Refused;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Carries one message to its channel, once, and tells how it went. Never throws for what the receiver did. */
@Component
class Courier {
    private static final int KEPT = 500;

    private final Egress egress;
    private final MailPost mail;
    private final InstantSource clock;
    private final String home;

    /** @param home where people reach this installation; without it messages carry no link */
    Courier(Egress egress, MailPost mail, InstantSource clock, @Value("${sluice.url:}") String home) {
        this.egress = egress;
        this.mail = mail;
        this.clock = clock;
        this.home = home.replaceAll("/+$", "");
    }

    Outcome carry(Channel channel, Address address, UUID delivery, Notice notice) {
        Outcome outcome = channel.kind() == ChannelKind.MAIL
                ? mail.send(address, Headline.of(notice, home), clock.instant())
                : post(channel, address, delivery, notice);
        return switch (outcome) {
            case Accepted it -> new Accepted(it.status(), kept(address, it.answer()));
            case Refused it ->
                new Refused(it.status(), kept(address, it.answer()), address.hiddenIn(it.reason()), it.again());
        };
    }

    private Outcome post(Channel channel, Address address, UUID delivery, Notice notice) {
        Outgoing outgoing = HttpMessages.of(channel.kind(), address, delivery, notice, home, clock.instant());
        try {
            Egress.Answer answer = egress.post(outgoing);
            return Verdicts.of(channel.kind(), answer.status(), answer.body());
        } catch (EgressRefused refused) {
            return new Refused(
                    Optional.empty(),
                    "",
                    Optional.ofNullable(refused.getMessage()).orElse("Refused."),
                    false);
        } catch (UnknownHostException unknown) {
            return lost("The receiver's name is not known.");
        } catch (IOException failure) {
            return lost("No answer: " + failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }

    private static Outcome lost(String reason) {
        return new Refused(Optional.empty(), "", reason, true);
    }

    /** The start of the answer, without what PostgreSQL cannot keep and nobody shall see. */
    private static String kept(Address address, String answer) {
        return Headline.clipped(address.hiddenIn(answer.replace("\0", "")), KEPT);
    }
}
