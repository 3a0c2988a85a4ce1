package dev.sluice.identity;

import dev.sluice.web.PageView;
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
    PageView<GroupView> listGroups() {
        List<GroupView> all = groups.all().stream().map(GroupView::of).toList();
        return new PageView<>(all, Optional.empty());
    }

    @PostMapping
    GroupView createGroup(@RequestBody NewGroup wanted) {
        return GroupView.of(groups.create(wanted.id(), wanted.title()));
    }

    @GetMapping("/{group}")
    GroupView getGroup(@PathVariable String group) {
        return GroupView.of(groups.get("groups/" + group));
    }

    @PostMapping("/{group}:addMember")
    GroupView addGroupMember(@PathVariable String group, @RequestBody Member member) {
        return GroupView.of(groups.add("groups/" + group, member.member()));
    }

    @PostMapping("/{group}:removeMember")
    GroupView removeGroupMember(@PathVariable String group, @RequestBody Member member) {
        return GroupView.of(groups.remove("groups/" + group, member.member()));
    }
}
