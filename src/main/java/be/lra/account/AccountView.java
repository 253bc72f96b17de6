package be.lra.account;

import java.util.List;
import java.util.UUID;

/**
 * An account as its owner sees it; the address is masked.
 *
 * @param keys oldest first
 * @param openKeys those that open the account now; first the one for standard use, which sign-in asks for first
 * @param nudgePutAway whether the advice to activate a second key was put away
 */
public record AccountView(
        String displayName,
        String userName,
        String maskedEmail,
        List<KeyView> keys,
        List<UUID> openKeys,
        boolean nudgePutAway) {

    /** Masked: names never reach a log. */
    @Override
    public String toString() {
        return "AccountView[masked]";
    }
}
