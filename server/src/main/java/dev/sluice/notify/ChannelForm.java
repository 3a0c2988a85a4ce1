package dev.sluice.notify;

import dev.sluice.kernel.Problem;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks addresses and secrets as they are entered. Where a name leads is checked at each delivery, not here. */
@Component
class ChannelForm {
    private static final int LONGEST_TARGET = 2000;
    private static final int MOST_RECIPIENTS = 20;
    private static final int SHORTEST_SECRET = 8;

    private final MailSettings mail;
    private final EgressSettings egress;

    ChannelForm(MailSettings mail, EgressSettings egress) {
        this.mail = mail;
        this.egress = egress;
    }

    /**
     * What people may see of the address.
     *
     * @throws Problem when messages of the kind cannot go there
     */
    String check(ChannelKind kind, Address address) {
        secret(kind, address);
        return switch (kind) {
            case WEBHOOK -> {
                URI url = url(address.target());
                yield shownHost(url) + (url.getRawPath() == null ? "" : url.getRawPath());
            }
            case SLACK, TEAMS, DINGTALK, FEISHU, WECOM -> shownHost(url(address.target())) + "/…";
            case MAIL -> recipients(address.target());
        };
    }

    private static void secret(ChannelKind kind, Address address) {
        switch (kind.secret()) {
            case NONE -> {
                if (address.secret().isPresent()) {
                    throw Problem.user("notify.secretUnused", "Messages to a " + kind + " channel are not signed.")
                            .next("Leave the secret out.")
                            .with("field", "secret");
                }
            }
            case REQUIRED -> {
                if (address.secret().isEmpty()) {
                    throw Problem.user("notify.secretMissing", "A " + kind + " channel needs a secret.")
                            .because("The receiver knows by the signature that a message comes from here.")
                            .with("field", "secret");
                }
            }
            case OPTIONAL -> {}
        }
        if (address.secret().filter(word -> word.length() < SHORTEST_SECRET).isPresent()) {
            throw Problem.user("notify.secretShort", "A secret has at least " + SHORTEST_SECRET + " characters.")
                    .with("field", "secret");
        }
    }

    private URI url(String target) {
        URI url = parsed(target);
        boolean http = "http".equalsIgnoreCase(url.getScheme());
        if (!http && !"https".equalsIgnoreCase(url.getScheme())
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawFragment() != null
                || target.length() > LONGEST_TARGET) {
            throw targetInvalid();
        }
        if (http && !egress.allowPrivate()) {
            throw Problem.user("notify.targetPlain", "Messages leave over https only.")
                    .next("Give an https URL; plain http is for installations with sluice.egress.allow-private.")
                    .with("field", "target");
        }
        return url;
    }

    private static URI parsed(String target) {
        try {
            return new URI(target);
        } catch (URISyntaxException broken) {
            // Without the cause: its message repeats the target.
            throw targetInvalid();
        }
    }

    private static Problem targetInvalid() {
        return Problem.user("notify.targetInvalid", "The target is not a URL that messages can be posted to.")
                .because("It needs https, a host, no user and no fragment.")
                .with("field", "target");
    }

    private static String shownHost(URI url) {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    private String recipients(String target) {
        if (!mail.ready()) {
            throw Problem.conflict("notify.mailNotSetUp", "This installation cannot send mail.")
                    .because("There is no SMTP server: sluice.mail.host and sluice.mail.from are not set.")
                    .next("Ask your administrator to set sluice.mail.*.");
        }
        try {
            InternetAddress[] addresses = InternetAddress.parse(target, true);
            for (InternetAddress each : addresses) {
                each.validate();
            }
            if (addresses.length == 0 || addresses.length > MOST_RECIPIENTS) {
                throw recipientsInvalid();
            }
            return Arrays.stream(addresses).map(InternetAddress::getAddress).collect(Collectors.joining(", "));
        } catch (AddressException broken) {
            throw recipientsInvalid().causedBy(broken);
        }
    }

    private static Problem recipientsInvalid() {
        return Problem.user(
                        "notify.recipientsInvalid",
                        "The target of a MAIL channel is 1 to " + MOST_RECIPIENTS + " mail addresses.")
                .next("Separate them by commas.")
                .with("field", "target");
    }
}
