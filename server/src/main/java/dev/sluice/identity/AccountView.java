package dev.sluice.identity;

import dev.sluice.web.Etags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

@Schema(name = "Account")
record AccountView(
        String name,
        String displayName,
        Optional<String> email,
        Instant createdAt,
        Optional<Instant> disabledAt,
        long version) {

    static AccountView of(Account account) {
        return new AccountView(
                account.name(),
                account.displayName(),
                account.email(),
                account.createdAt(),
                account.disabledAt(),
                account.version());
    }

    static ResponseEntity<AccountView> answer(Account account) {
        return Etags.ok(account.version(), of(account));
    }
}
