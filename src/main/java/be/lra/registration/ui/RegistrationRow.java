package be.lra.registration.ui;

import be.lra.messaging.Delivery;
import be.lra.registration.RegistrationRecord;
import java.util.Optional;

/** A registration and the state of its mail, as one line of a list. */
record RegistrationRow(RegistrationRecord registration, Optional<Delivery> mail) {}
