package dev.sluice.identity;

import dev.sluice.kernel.Actor;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import dev.sluice.web.SecretAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens. */
@RestController
@RequestMapping("/v1/tokens")
@Tag(name = "tokens")
class TokenResource {
    private final Tokens tokens;

    TokenResource(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "Lists one's own tokens")
    PageView<TokenView> listTokens(
            Actor actor, @RequestParam Optional<Integer> pageSize, @RequestParam Optional<String> pageToken) {
        return PageView.of(tokens.list(actor.name(), Paging.of(pageSize, pageToken)), TokenView::of);
    }

    @PostMapping
    @Operation(
            summary = "Issues a token of one's own",
            description = "The answer holds its secret, which is shown this once.")
    @SecretAnswer
    TokenView createToken(Actor actor, @RequestBody NewToken wanted) {
        return TokenView.of(tokens.issue(actor.name(), wanted, actor.limitedTo()));
    }

    @DeleteMapping("/{token}")
    @Operation(summary = "Revokes a token of one's own")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteToken(Actor actor, @PathVariable UUID token) {
        tokens.revoke(actor.name(), token);
    }
}
