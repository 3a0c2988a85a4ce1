package dev.sluice.identity;

import dev.sluice.web.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/groups")
@Tag(name = "groups")
class GroupResource {
    private final Groups groups;

    GroupResource(Groups groups) {
        this.groups = groups;
    }

    record NewGroup(String id, String title) {}

    record Member(String member) {}

    @Schema(name = "Group")
    record GroupView(String name, String title, Set<String> members) {
        static GroupView of(Group group) {
            return new GroupView(group.name(), group.title(), group.members());
        }
    }

    @GetMapping
    @Operation(summary = "Lists the groups of accounts")
    PageView<GroupView> listGroups() {
        List<GroupView> all = groups.all().stream().map(GroupView::of).toList();
        return new PageView<>(all, Optional.empty());
    }

    @PostMapping
    @Operation(summary = "Creates a group of accounts")
    GroupView createGroup(@RequestBody NewGroup wanted) {
        return GroupView.of(groups.create(wanted.id(), wanted.title()));
    }

    @GetMapping("/{group}")
    @Operation(summary = "Shows a group of accounts")
    GroupView getGroup(@PathVariable String group) {
        return GroupView.of(groups.get("groups/" + group));
    }

    @PostMapping("/{group}:addMember")
    @Operation(summary = "Puts an account into a group")
    GroupView addGroupMember(@PathVariable String group, @RequestBody Member member) {
        return GroupView.of(groups.add("groups/" + group, member.member()));
    }

    @PostMapping("/{group}:removeMember")
    @Operation(summary = "Takes an account out of a group")
    GroupView removeGroupMember(@PathVariable String group, @RequestBody Member member) {
        return GroupView.of(groups.remove("groups/" + group, member.member()));
    }
}
