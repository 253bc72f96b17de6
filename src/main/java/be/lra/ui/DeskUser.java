package be.lra.ui;

import be.lra.identity.Language;
import java.util.Optional;

/** Who sits at the desk and where, as the head of the page shows it; answered by the module that keeps agents. */
public interface DeskUser {

    /** The agent of this request; empty while nobody is signed in. */
    Optional<Profile> current();

    /** Locks the screen of the agent of this request. */
    void lock();

    /** The agent of this request touched a key or the pointer. */
    void touched();

    /**
     * An agent at work.
     *
     * @param pseudonym how visitors and auditors know the agent
     * @param desk empty while no desk is taken
     * @param language the one the agent chose for the screens
     * @param mayMove whether there is another place to work at
     * @param exercise whether nothing here is real
     */
    record Profile(
            String pseudonym, String office, String desk, Language language, boolean mayMove, boolean exercise) {}
}
