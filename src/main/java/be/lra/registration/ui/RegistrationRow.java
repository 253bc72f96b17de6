package be.lra.registration.ui;

import be.lra.messaging.Delivery;
import be.lra.registration.RegistrationArchive;
import be.lra.registration.RegistrationRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A registration and the state of its mail, as one line of a list. */
record RegistrationRow(RegistrationRecord registration, Optional<Delivery> mail) {

    static List<RegistrationRow> of(List<RegistrationRecord> registrations, RegistrationArchive archive) {
        Map<UUID, Delivery> mails = archive.linkMails(registrations);
        return registrations.stream()
                .map(registration ->
                        new RegistrationRow(registration, Optional.ofNullable(mails.get(registration.id()))))
                .toList();
    }
}
