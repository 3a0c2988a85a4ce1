package dev.sluice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Recognises one kind of credentials on a request; implemented above this floor. */
public interface Authenticator {

    /**
     * @return empty when the request carries no credentials of this kind
     * @throws dev.sluice.kernel.Problem of kind UNAUTHENTICATED when it does and they are not good
     */
    Optional<Authenticated> authenticate(HttpServletRequest request);
}
