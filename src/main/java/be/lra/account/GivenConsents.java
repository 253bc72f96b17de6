package be.lra.account;

import be.lra.identity.Language;
import java.util.List;
import java.util.UUID;

/** What a holder agreed that other services receive at sign-in; kept by the module that serves them. */
public interface GivenConsents {

    /** Those that count, newest first. */
    List<GivenConsent> of(UUID account, Language language);

    /**
     * Withdraws one; nothing happens if there is none.
     *
     * @param id of a consent of this account
     */
    void withdraw(UUID account, String id);
}
