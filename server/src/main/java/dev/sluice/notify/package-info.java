/**
 * Tells people and programs outside what happened in a project. Listens to domain events, keeps what is to be said in
 * an outbox within the transaction of the event, and delivers it by jobs to the project's channels: a generic signed
 * webhook, Slack, Microsoft Teams, DingTalk, Feishu, WeCom and mail. Nobody imports this room.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "jobs", "vault", "project"})
@NullMarked
package dev.sluice.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
