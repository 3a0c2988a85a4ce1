package dev.sluice.identity;

import dev.sluice.web.Call;
import dev.sluice.web.SecretAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out with a browser. */
@RestController
@RequestMapping("/v1/sessions")
@Tag(name = "sessions")
class SessionResource {
    private final Sessions sessions;

    SessionResource(Sessions sessions) {
        this.sessions = sessions;
    }

    record SignIn(String login, String password) {
        @Override
        public String toString() {
            return "SignIn[" + login + "]";
        }
    }

    /** @param csrfToken to be sent as X-CSRF-Token with each change */
    record SignedIn(String name, String csrfToken) {}

    @PostMapping
    @Operation(
            summary = "Signs in with login and password, and opens a session",
            description =
                    "Sets the session cookie. The CSRF token of the answer goes with each later change as X-CSRF-Token.")
    @SecretAnswer
    ResponseEntity<SignedIn> signIn(Call call, HttpServletRequest request, @RequestBody SignIn wanted) {
        String account = Account.Kind.USER.name(wanted.login());
        call.concerns(account);
        String id = sessions.open(account, wanted.password(), call.address());
        return ResponseEntity.ok()
                .header("Set-Cookie", SessionCookie.set(request, id))
                .body(new SignedIn(account, Secrets.csrfToken(id)));
    }

    @DeleteMapping("/current")
    @Operation(summary = "Ends the session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SessionCookie.read(request).ifPresent(sessions::close);
        return ResponseEntity.noContent()
                .header("Set-Cookie", SessionCookie.clear(request))
                .build();
    }
}
