package dev.sluice.identity;

import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the administrator of an empty store, and says the password once: on the console, never in the log. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {
    private static final String LOGIN = "admin";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Optional<String> given;

    FirstAdministrator(Accounts accounts, Passwords passwords, Environment environment) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.given = Optional.ofNullable(environment.getProperty("sluice.admin.password"))
                .filter(password -> !password.isBlank());
    }

    @Override
    public void afterSingletonsInstantiated() {
        String password = given.orElseGet(passwords::generate);
        Optional<Account> founded =
                accounts.found(new NewAccount(LOGIN, "Administrator", Optional.empty(), Optional.of(password)));
        if (founded.isPresent() && given.isEmpty()) {
            System.out.println("""

                    Sluice has one administrator.
                        name:     admin
                        password: %s
                    It is shown this once. Sign in and change it.
                    """.formatted(password));
        }
    }
}
