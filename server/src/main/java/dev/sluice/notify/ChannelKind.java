package dev.sluice.notify;

/** Which form a channel's messages take. */
enum ChannelKind {
    /** Plain JSON for programs, signed with the channel's secret. */
    WEBHOOK(Secret.REQUIRED),
    /** Slack's incoming webhooks: blocks. */
    SLACK(Secret.NONE),
    /** A Teams workflow that waits for a webhook request: an Adaptive Card. */
    TEAMS(Secret.NONE),
    /** A custom robot of a DingTalk group. */
    DINGTALK(Secret.OPTIONAL),
    /** A custom bot of a Feishu group. */
    FEISHU(Secret.OPTIONAL),
    /** A group robot of WeCom. */
    WECOM(Secret.NONE),
    /** Mail over the installation's SMTP server. */
    MAIL(Secret.NONE);

    /** Whether messages are signed. */
    enum Secret {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    private final Secret secret;

    ChannelKind(Secret secret) {
        this.secret = secret;
    }

    Secret secret() {
        return secret;
    }
}
