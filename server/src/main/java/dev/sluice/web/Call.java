package dev.sluice.web;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.TransactionExecution;

/**
 * What is known about the request in hand. Grows while the request travels: filter, guard and handler each add what
 * they learn, and {@link CallReport} is made of it. Mutable on purpose, and used by the request's thread only.
 */
public final class Call {
    private static final String ATTRIBUTE = Call.class.getName();

    private final String requestId;
    private final Instant startedAt;
    private final String address;
    private Optional<Actor> actor = Optional.empty();
    private Optional<Problem> refusal = Optional.empty();
    private Optional<Problem> problem = Optional.empty();
    private Optional<String> permission = Optional.empty();
    private Optional<String> resource = Optional.empty();
    private Optional<TransactionExecution> effect = Optional.empty();
    private boolean begun;
    private boolean noted;
    private boolean tookEffect;

    Call(String requestId, Instant startedAt, String address) {
        this.requestId = requestId;
        this.startedAt = startedAt;
        this.address = address;
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** @throws Problem of kind BUG when the request came past the filter */
    public static Call of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Call call) {
            return call;
        }
        throw Problem.bug("web.noCall", "The request was not announced by the call filter.");
    }

    public String requestId() {
        return requestId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The client's address, as the container sees it. */
    public String address() {
        return address;
    }

    /** Who asks, when known. */
    public Optional<Actor> knownActor() {
        return actor;
    }

    /**
     * Who asks.
     *
     * @throws Problem when unknown, or when the credentials were refused
     */
    public Actor actor() {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return actor.orElseThrow(() -> Problem.unauthenticated("identity.notSignedIn", "Nobody is signed in.")
                .next("Sign in, or send an API token as 'Authorization: Bearer slc_…'."));
    }

    /** Why the credentials that came with the request do not count; told only where a route asks for them. */
    public Optional<Problem> refusal() {
        return refusal;
    }

    void authenticated(Authenticated authenticated) {
        actor = Optional.of(authenticated.actor());
        refusal = authenticated.refusal();
    }

    void refused(Problem why) {
        refusal = Optional.of(why);
    }

    /** The permission that the route asks for, for the audit. */
    public void needs(String neededPermission) {
        permission = Optional.of(neededPermission);
    }

    public Optional<String> permission() {
        return permission;
    }

    /** The resource that the call turned out to be about, when the path does not say it. */
    public void concerns(String resourceName) {
        resource = Optional.of(resourceName);
    }

    Optional<String> resource() {
        return resource;
    }

    /** The handler is about to run. */
    void begun(boolean isNoted) {
        begun = true;
        noted = isNoted;
    }

    boolean noted() {
        return noted;
    }

    boolean awaitsEffect() {
        return begun && effect.isEmpty();
    }

    void takesEffect(TransactionExecution transaction) {
        effect = Optional.of(transaction);
    }

    /** Another transaction of the same call changes nothing about it. */
    void settled(TransactionExecution transaction, boolean committed) {
        if (effect.filter(each -> each == transaction).isPresent()) {
            tookEffect = committed;
            effect = committed ? effect : Optional.empty();
        }
    }

    boolean tookEffect() {
        return tookEffect;
    }

    void failed(Problem answered) {
        problem = Optional.of(answered);
    }

    Optional<Problem> problem() {
        return problem;
    }
}
