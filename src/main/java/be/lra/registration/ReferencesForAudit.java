package be.lra.registration;

import be.lra.audit.CaseReferences;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the auditor which registration a reference names, and the other way round. */
@Component
@Transactional(readOnly = true)
class ReferencesForAudit implements CaseReferences {

    private final Registrations registrations;

    ReferencesForAudit(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Optional<UUID> registration(String typedReference, UUID office) {
        return Reference.read(typedReference)
                .flatMap(reference -> registrations.findByReferenceAndOffice(reference.value(), office))
                .map(Registration::id);
    }

    @Override
    public Optional<String> reference(UUID registration, UUID office) {
        return registrations
                .findById(registration)
                .filter(found -> found.office().equals(office))
                .map(found -> found.reference().value());
    }
}
