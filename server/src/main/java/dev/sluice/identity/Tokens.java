package dev.sluice.identity;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: {@code slc_} and 256 random bits, shown once, kept as a hash. */
@Component
class Tokens {
    static final String PREFIX = "slc_";
    private static final Duration USUAL = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final Pattern PERMISSION = Pattern.compile("[a-zA-Z]+\\.[a-zA-Z]+");

    private final TokenStore store;
    private final Accounts accounts;
    private final Ids ids;
    private final InstantSource clock;

    Tokens(TokenStore store, Accounts accounts, Ids ids, InstantSource clock) {
        this.store = store;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    record Issued(ApiToken token, String secret) {
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /**
     * @param limits those of whoever asks: a limited token cannot make a wider one
     * @throws Problem when the account is not there, or the end is not in the coming year
     */
    @Transactional
    Issued issue(String account, NewToken wanted, Optional<Set<String>> limits) {
        Instant now = clock.instant();
        Instant expiresAt = wanted.expiresAt().orElse(now.plus(USUAL));
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw Problem.user("identity.expiryInvalid", "A token ends within the coming year.")
                    .with("field", "expiresAt");
        }
        Optional<Set<String>> permissions = wanted.permissions().or(() -> limits);
        permissions.ifPresent(names -> check(names, limits));
        accounts.get(account);
        String secret = PREFIX + Secrets.generate();
        ApiToken token =
                new ApiToken(ids.next(), account, wanted.title(), permissions, now, expiresAt, Optional.empty());
        store.insert(token, Secrets.hash(secret));
        return new Issued(token, secret);
    }

    private static void check(Set<String> names, Optional<Set<String>> limits) {
        boolean wellFormed =
                names.stream().allMatch(name -> PERMISSION.matcher(name).matches());
        if (!wellFormed || limits.isPresent() && !limits.get().containsAll(names)) {
            throw Problem.user("identity.permissionsInvalid", "The token cannot have these permissions.")
                    .because("They are of the form resource.verb, and no more than those of the token in use.")
                    .with("field", "permissions");
        }
    }

    @Transactional(readOnly = true)
    Page<ApiToken> list(String account, PageRequest page) {
        return store.list(account, page);
    }

    @Transactional
    void revoke(String account, UUID id) {
        if (!store.delete(account, id)) {
            throw Problem.notFound("identity.tokenNotFound", "There is no token '" + id + "' of " + account + ".");
        }
    }

    /** Who the secret belongs to; empty when it is unknown or over, or its account is disabled. */
    Optional<Actor> actor(String secret) {
        Instant now = clock.instant();
        Optional<ApiToken> token =
                store.find(Secrets.hash(secret)).filter(each -> each.expiresAt().isAfter(now));
        token.filter(each ->
                        each.usedAt().map(at -> at.plus(NOTED).isBefore(now)).orElse(true))
                .ifPresent(each -> store.used(each.id(), now));
        return token.flatMap(each -> accounts.actor(each.account()).map(actor -> limited(actor, each.permissions())));
    }

    private static Actor limited(Actor actor, Optional<Set<String>> permissions) {
        return switch (actor) {
            case Actor.User user -> new Actor.User(user.login(), user.displayName(), user.groups(), permissions);
            case Actor.ServiceAccount account ->
                new Actor.ServiceAccount(account.id(), account.displayName(), account.groups(), permissions);
            case Actor.System system -> system;
        };
    }
}
