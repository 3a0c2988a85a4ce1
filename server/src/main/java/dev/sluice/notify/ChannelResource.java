package dev.sluice.notify;

import dev.sluice.kernel.Actor;
import dev.sluice.project.ProjectId;
import dev.sluice.web.Etags;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projects/{project}/channels")
@Tag(name = "channels")
class ChannelResource {
    private final Channels channels;
    private final TestCalls tests;

    ChannelResource(Channels channels, TestCalls tests) {
        this.channels = channels;
        this.tests = tests;
    }

    @PostMapping
    @Operation(summary = "Creates a channel that events of the project are sent to")
    ResponseEntity<ChannelView> createChannel(
            Actor actor, @PathVariable String project, @RequestBody NewChannel wanted) {
        return answer(channels.create(actor, new ProjectId(project), wanted));
    }

    @GetMapping
    @Operation(summary = "Lists the channels of a project")
    PageView<ChannelView> listChannels(
            @PathVariable String project,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(channels.list(new ProjectId(project), Paging.of(pageSize, pageToken)), ChannelView::of);
    }

    @GetMapping("/{channel}")
    @Operation(summary = "Shows a channel")
    ResponseEntity<ChannelView> getChannel(@PathVariable String project, @PathVariable String channel) {
        return answer(channels.get(new ProjectId(project), channel));
    }

    @PatchMapping("/{channel}")
    @Operation(summary = "Changes a channel")
    ResponseEntity<ChannelView> updateChannel(
            Actor actor,
            @PathVariable String project,
            @PathVariable String channel,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody ChannelChange change) {
        return answer(channels.update(actor, new ProjectId(project), channel, change, Etags.expected(ifMatch)));
    }

    @DeleteMapping("/{channel}")
    @Operation(summary = "Deletes a channel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteChannel(
            Actor actor,
            @PathVariable String project,
            @PathVariable String channel,
            @RequestHeader("If-Match") Optional<String> ifMatch) {
        channels.delete(actor, new ProjectId(project), channel, Etags.expected(ifMatch));
    }

    @PostMapping("/{channel}:test")
    @Operation(summary = "Sends a test message and answers what came of it")
    DeliveryView testChannel(Actor actor, @PathVariable String project, @PathVariable String channel) {
        return DeliveryView.of(tests.call(actor, new ProjectId(project), channel));
    }

    private static ResponseEntity<ChannelView> answer(Channel channel) {
        return Etags.ok(channel.version(), ChannelView.of(channel));
    }
}
