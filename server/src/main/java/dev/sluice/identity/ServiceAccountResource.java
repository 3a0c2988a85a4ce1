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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/serviceAccounts")
@Tag(name = "serviceAccounts")
class ServiceAccountResource {
    private final Accounts accounts;
    private final Tokens tokens;

    ServiceAccountResource(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    record NewServiceAccount(String id, String displayName) {}

    @GetMapping
    @Operation(summary = "Lists service accounts")
    PageView<AccountView> listServiceAccounts(
            @RequestParam Optional<Integer> pageSize, @RequestParam Optional<String> pageToken) {
        return PageView.of(
                accounts.list(Account.Kind.SERVICE_ACCOUNT, Paging.of(pageSize, pageToken)), AccountView::of);
    }

    @PostMapping
    @Operation(summary = "Creates a service account")
    ResponseEntity<AccountView> createServiceAccount(Actor actor, @RequestBody NewServiceAccount wanted) {
        NewAccount account = new NewAccount(wanted.id(), wanted.displayName(), Optional.empty(), Optional.empty());
        return AccountView.answer(accounts.create(actor, Account.Kind.SERVICE_ACCOUNT, account));
    }

    @PostMapping("/{serviceAccount}:disable")
    @Operation(summary = "Disables a service account: its tokens stop working")
    ResponseEntity<AccountView> disableServiceAccount(Actor actor, @PathVariable String serviceAccount) {
        return AccountView.answer(accounts.disable(actor, name(serviceAccount)));
    }

    @PostMapping("/{serviceAccount}:enable")
    @Operation(summary = "Enables a disabled service account")
    ResponseEntity<AccountView> enableServiceAccount(Actor actor, @PathVariable String serviceAccount) {
        return AccountView.answer(accounts.enable(actor, name(serviceAccount)));
    }

    @GetMapping("/{serviceAccount}/tokens")
    @Operation(summary = "Lists the tokens of a service account")
    PageView<TokenView> listServiceAccountTokens(
            @PathVariable String serviceAccount,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(tokens.list(name(serviceAccount), Paging.of(pageSize, pageToken)), TokenView::of);
    }

    @PostMapping("/{serviceAccount}/tokens")
    @Operation(
            summary = "Issues a token of a service account",
            description = "The answer holds its secret, which is shown this once.")
    @SecretAnswer
    TokenView createServiceAccountToken(
            Actor actor, @PathVariable String serviceAccount, @RequestBody NewToken wanted) {
        return TokenView.of(tokens.issue(name(serviceAccount), wanted, actor.limitedTo()));
    }

    @DeleteMapping("/{serviceAccount}/tokens/{token}")
    @Operation(summary = "Revokes a token of a service account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteServiceAccountToken(@PathVariable String serviceAccount, @PathVariable UUID token) {
        tokens.revoke(name(serviceAccount), token);
    }

    private static String name(String id) {
        return Account.Kind.SERVICE_ACCOUNT.name(id);
    }
}
