package dev.sluice.notify;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Puts a notice into the form of its channel, signed where the channel has a secret. Pure. */
final class HttpMessages {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HttpMessages() {}

    /** @param home the installation's own address; empty when it is not known */
    static Outgoing of(ChannelKind kind, Address address, UUID delivery, Notice notice, String home, Instant now) {
        Headline headline = Headline.of(notice, home);
        URI url = URI.create(address.target());
        return switch (kind) {
            case WEBHOOK -> webhook(url, address, delivery, notice, headline, now);
            case SLACK -> plain(url, SlackCard.of(headline));
            case TEAMS -> plain(url, TeamsCard.of(headline));
            case DINGTALK -> plain(dingTalk(url, address, now), DingTalkCard.of(headline));
            case FEISHU -> plain(url, feishu(FeishuCard.of(headline), address, now));
            case WECOM -> plain(url, WeComCard.of(headline));
            case MAIL -> throw new IllegalArgumentException("mail leaves by SMTP");
        };
    }

    private static Outgoing webhook(
            URI url, Address address, UUID delivery, Notice notice, Headline headline, Instant now) {
        byte[] body = JSON.writeValueAsBytes(WebhookBody.of(delivery, notice, headline));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Sluice-Event", notice.event());
        headers.put("Sluice-Delivery", delivery.toString());
        address.secret().ifPresent(secret -> headers.put("Sluice-Signature", Signatures.webhook(secret, now, body)));
        return new Outgoing(url, headers, body);
    }

    private static URI dingTalk(URI url, Address address, Instant now) {
        if (address.secret().isEmpty()) {
            return url;
        }
        String sign = URLEncoder.encode(Signatures.dingTalk(address.secret().get(), now), StandardCharsets.UTF_8);
        String separator = url.getRawQuery() == null ? "?" : "&";
        return URI.create(url + separator + "timestamp=" + now.toEpochMilli() + "&sign=" + sign);
    }

    private static Map<String, Object> feishu(Map<String, Object> card, Address address, Instant now) {
        if (address.secret().isEmpty()) {
            return card;
        }
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("timestamp", Long.toString(now.getEpochSecond()));
        signed.put("sign", Signatures.feishu(address.secret().get(), now));
        signed.putAll(card);
        return signed;
    }

    private static Outgoing plain(URI url, Map<String, Object> body) {
        return new Outgoing(url, Map.of(), JSON.writeValueAsBytes(body));
    }
}
