package dev.sluice.identity;

import dev.sluice.kernel.Problem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to groups. A changed membership counts from the member's next call on, and ends the member's sessions. */
@Component
public class Groups {
    private static final String COLLECTION = "groups/";

    private final GroupStore store;
    private final AccountStore accounts;
    private final SessionStore sessions;

    Groups(GroupStore store, AccountStore accounts, SessionStore sessions) {
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** @throws Problem when the id is taken or has not the form of one */
    @Transactional
    public Group create(String id, String title) {
        String name = COLLECTION + Account.Kind.USER.name(id).substring("users/".length());
        if (!store.insert(name, title)) {
            throw Problem.conflict("identity.groupExists", "There already is a group '" + name + "'.");
        }
        return get(name);
    }

    @Transactional(readOnly = true)
    public List<Group> all() {
        return store.all();
    }

    /** @throws Problem when there is none */
    @Transactional(readOnly = true)
    public Group get(String name) {
        return store.find(name)
                .orElseThrow(() -> Problem.notFound("identity.groupNotFound", "There is no group '" + name + "'."));
    }

    /** Whether there is an account or group of this name. */
    @Transactional(readOnly = true)
    public boolean knows(String principal) {
        return principal.startsWith(COLLECTION)
                ? store.find(principal).isPresent()
                : accounts.find(principal).isPresent();
    }

    @Transactional
    public Group add(String group, String account) {
        get(group);
        if (accounts.find(account).isEmpty()) {
            throw Problem.user("identity.memberUnknown", "There is no account '" + account + "'.")
                    .next("Name it in full: users/ada or serviceAccounts/ci.");
        }
        store.add(group, account);
        sessions.deleteAllOf(account);
        return get(group);
    }

    @Transactional
    public Group remove(String group, String account) {
        get(group);
        store.remove(group, account);
        sessions.deleteAllOf(account);
        return get(group);
    }
}
