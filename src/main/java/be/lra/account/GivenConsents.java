package be.lra.account;

import java.util.List;
import java.util.UUID;

/** What a holder agreed that other services receive at sign-in; kept by the module that serves them. */
public interface GivenConsents {

    /** Those that count, newest first. */
    List<GivenConsent> of(UUID account);

    /**
     * Withdraws one; nothing happens if there is none.
     *
     * @param id of a consent of this account
     */
    void withdraw(UUID account, String id);
}
