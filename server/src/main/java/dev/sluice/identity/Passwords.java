package dev.sluice.identity;

import dev.sluice.kernel.Problem;
import java.security.SecureRandom;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with argon2id: 19 MiB, two passes, one lane. */
@Component
class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int GENERATED_LENGTH = 20;
    // No letters that look alike when read from a terminal.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = encoder.encode(generate());

    /** @throws Problem when it is too short or too long */
    String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.user(
                    "identity.passwordInvalid", "A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, so that nobody learns from the time which accounts exist. */
    void pretend(String password) {
        if (matches(password, nobodys)) {
            throw Problem.bug("identity.nobodySignedIn", "A password that nobody knows was guessed.");
        }
    }

    String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
