package be.lra.registration;

import be.lra.account.VisitsOfPerson;
import be.lra.identity.Ssin;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every registration for a person, also those that are older than the last rotation of keys. */
@Component
class FoundVisits implements VisitsOfPerson {

    private final Registrations registrations;
    private final Fingerprints fingerprints;

    FoundVisits(Registrations registrations, Fingerprints fingerprints) {
        this.registrations = registrations;
        this.fingerprints = fingerprints;
    }

    @Override
    public List<UUID> of(Ssin person) {
        return List.copyOf(registrations.findOfPerson(fingerprints.candidates(person)));
    }
}
