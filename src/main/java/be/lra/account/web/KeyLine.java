package be.lra.account.web;

import be.lra.account.AccountView;
import be.lra.account.BelgianTime;
import be.lra.account.KeyState;
import be.lra.account.KeyView;
import be.lra.identity.Language;
import java.time.Instant;

/**
 * A key as a page shows it.
 *
 * @param name what its holder calls it; empty without one
 * @param number masked, of the phone; empty where there is none
 * @param state as in {@link KeyState}, or {@code EXPIRED}
 * @param open whether it opens the account now
 * @param use {@code STANDARD} or {@code OTHER}; empty where there is nothing to choose from
 * @param used when somebody last signed in with it; empty before
 */
record KeyLine(
        String id,
        String type,
        String name,
        String number,
        String state,
        boolean open,
        String use,
        String activated,
        String expires,
        String used) {

    static KeyLine of(KeyView key, AccountView account, String number, Language language) {
        boolean open = account.openKeys().contains(key.id());
        return new KeyLine(
                key.id().toString(),
                key.type().name(),
                key.name().orElse(""),
                number,
                key.state() == KeyState.ACTIVE && !open
                        ? "EXPIRED"
                        : key.state().name(),
                open,
                open && account.openKeys().size() > 1 ? use(key, account) : "",
                BelgianTime.date(key.activatedAt(), language),
                BelgianTime.date(key.expiresAt(), language),
                key.lastUsedAt().map(at -> moment(at, language)).orElse(""));
    }

    private static String use(KeyView key, AccountView account) {
        return account.openKeys().getFirst().equals(key.id()) ? "STANDARD" : "OTHER";
    }

    private static String moment(Instant at, Language language) {
        return BelgianTime.date(at, language) + ", " + BelgianTime.clock(at);
    }
}
