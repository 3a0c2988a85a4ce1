package dev.sluice.identity;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import dev.sluice.web.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who am I. */
@RestController
@RequestMapping("/v1")
@Tag(name = "me")
class MeResource {
    private final Accounts accounts;
    private final Sessions sessions;

    MeResource(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** @param csrfToken present when the cookie of a session came with the call */
    @Schema(name = "Me")
    record MeView(
            String name,
            String displayName,
            Set<String> groups,
            Optional<Set<String>> limitedTo,
            Optional<String> csrfToken) {}

    record PasswordChange(String oldPassword, String newPassword) {
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    @GetMapping("/me")
    @Operation(summary = "Shows who is signed in")
    MeView getMe(Actor actor, HttpServletRequest request) {
        Optional<String> csrf = SessionCookie.read(request).map(Secrets::csrfToken);
        return new MeView(actor.name(), actor.displayName(), actor.groups(), actor.limitedTo(), csrf);
    }

    /** Ends all sessions, this one too. */
    @PostMapping("/me:setPassword")
    @Operation(summary = "Changes one's own password and ends all of one's sessions, this one too")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setMyPassword(Actor actor, Call call, @RequestBody PasswordChange change) {
        if (actor.limitedTo().isPresent()) {
            throw Problem.denied("identity.tokenLimited", "A limited token cannot change its owner's password.");
        }
        sessions.verify(actor.name(), change.oldPassword(), call.address());
        accounts.setPassword(actor, actor.name(), change.newPassword());
    }
}
