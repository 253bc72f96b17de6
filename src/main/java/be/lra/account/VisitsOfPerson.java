package be.lra.account;

import be.lra.identity.Ssin;
import java.util.List;
import java.util.UUID;

/** The registrations for somebody, under whatever key their fingerprint was made; answered by the module that has them. */
public interface VisitsOfPerson {

    List<UUID> of(Ssin person);
}
