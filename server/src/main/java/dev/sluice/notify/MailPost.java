package dev.sluice.notify;

import dev.sluice.notify.Outcome.Accepted;
import dev.sluice.notify.Outcome.Refused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.stereotype.Component;

/** Sends mail by the installation's SMTP server. */
@Component
class MailPost {
    private static final int LASTING = 500;

    private final MailSettings settings;

    MailPost(MailSettings settings) {
        this.settings = settings;
    }

    Outcome send(Address address, Headline headline, Instant now) {
        if (!settings.ready()) {
            return new Refused(Optional.empty(), "", "sluice.mail.host and sluice.mail.from are not set.", false);
        }
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(properties()));
            message.setFrom(new InternetAddress(settings.from().orElseThrow(), true));
            message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(address.target(), true));
            message.setSubject(
                    "[Sluice] " + headline.title() + ": " + headline.subject(), StandardCharsets.UTF_8.name());
            message.setText(text(headline), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(now));
            // Nobody is to answer this with "I am on holiday".
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(
                    message,
                    settings.username().orElse(null),
                    settings.password().orElse(null));
            return new Accepted(Optional.empty(), "");
        } catch (MessagingException failure) {
            return refused(failure);
        }
    }

    private static Outcome refused(MessagingException failure) {
        for (Exception at = failure;
                at != null;
                at = at instanceof MessagingException it ? it.getNextException() : null) {
            Optional<Integer> code = switch (at) {
                case SMTPAddressFailedException it -> Optional.of(it.getReturnCode());
                case SMTPSendFailedException it -> Optional.of(it.getReturnCode());
                default -> Optional.empty();
            };
            if (code.filter(it -> it > 0).isPresent()) {
                String reason = "The mail server answered " + code.get() + ".";
                return new Refused(code, said(at), reason, code.get() < LASTING);
            }
        }
        String reason = failure instanceof AuthenticationFailedException
                ? "The mail server refused the sign-in."
                : "The mail server did not take the message.";
        return new Refused(Optional.empty(), said(failure), reason, true);
    }

    private static String said(Exception failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }

    private static String text(Headline headline) {
        StringBuilder text = new StringBuilder(headline.title())
                .append("\n")
                .append(headline.subject())
                .append("\n\n");
        headline.facts()
                .forEach(fact -> text.append(fact.label())
                        .append(": ")
                        .append(fact.value())
                        .append('\n'));
        headline.link().ifPresent(link -> text.append('\n').append(link).append('\n'));
        return text.toString();
    }

    private Properties properties() {
        String millis = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host().orElseThrow());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.username().isPresent()));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        switch (settings.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.put("mail.smtp.ssl.enable", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
        }
        return properties;
    }
}
