package dev.sluice.identity;

import dev.sluice.kernel.Actor;
import dev.sluice.web.Etags;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/v1/users")
@Tag(name = "users")
class UserResource {
    private final Accounts accounts;

    UserResource(Accounts accounts) {
        this.accounts = accounts;
    }

    record NewPassword(String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    @GetMapping
    @Operation(summary = "Lists users")
    PageView<AccountView> listUsers(
            @RequestParam Optional<Integer> pageSize, @RequestParam Optional<String> pageToken) {
        return PageView.of(accounts.list(Account.Kind.USER, Paging.of(pageSize, pageToken)), AccountView::of);
    }

    @PostMapping
    @Operation(summary = "Creates a user")
    ResponseEntity<AccountView> createUser(Actor actor, @RequestBody NewAccount wanted) {
        return AccountView.answer(accounts.create(actor, Account.Kind.USER, wanted));
    }

    @GetMapping("/{user}")
    @Operation(summary = "Shows a user")
    ResponseEntity<AccountView> getUser(@PathVariable String user) {
        return AccountView.answer(accounts.get(name(user)));
    }

    @PatchMapping("/{user}")
    @Operation(summary = "Changes a user")
    ResponseEntity<AccountView> updateUser(
            Actor actor,
            @PathVariable String user,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody AccountChange change) {
        return AccountView.answer(accounts.update(actor, name(user), change, Etags.expected(ifMatch)));
    }

    @PostMapping("/{user}:disable")
    @Operation(summary = "Disables a user: sessions and tokens stop working")
    ResponseEntity<AccountView> disableUser(Actor actor, @PathVariable String user) {
        return AccountView.answer(accounts.disable(actor, name(user)));
    }

    @PostMapping("/{user}:enable")
    @Operation(summary = "Enables a disabled user")
    ResponseEntity<AccountView> enableUser(Actor actor, @PathVariable String user) {
        return AccountView.answer(accounts.enable(actor, name(user)));
    }

    @PostMapping("/{user}:setPassword")
    @Operation(summary = "Sets the password of a user and ends the user's sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setUserPassword(Actor actor, @PathVariable String user, @RequestBody NewPassword wanted) {
        accounts.setPassword(actor, name(user), wanted.password());
    }

    private static String name(String user) {
        return Account.Kind.USER.name(user);
    }
}
