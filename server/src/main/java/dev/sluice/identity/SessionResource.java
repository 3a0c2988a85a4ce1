package dev.sluice.identity;

import dev.sluice.web.Call;
import dev.sluice.web.SecretAnswer;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SessionCookie.read(request).ifPresent(sessions::close);
        return ResponseEntity.noContent()
                .header("Set-Cookie", SessionCookie.clear(request))
                .build();
    }
}
