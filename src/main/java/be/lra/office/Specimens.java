package be.lra.office;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import java.util.UUID;

/** What letters and mails would look like; answered by the module that makes them. */
public interface Specimens {

    /** A letter for nobody, whose code can be none, as PDF. */
    byte[] letter(OfficeProfile office, Paper paper, Language language);

    /** The mail with the link as text, its subject first; the link leads to nothing. */
    String mail(OfficeProfile office, Paper paper, Language language);

    /** Sends that mail, as a proposal would make it; within the running transaction. */
    void send(UUID proposal, OfficeProfile office, EmailAddress recipient, Language language);
}
