package be.lra.registration;

import be.lra.office.Offices;
import be.lra.office.SignedInAgent;
import be.lra.registry.Consultation;
import be.lra.registry.Purpose;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says to the registers on whose behalf they are asked. */
@Component
class Consultations {

    private final Offices offices;

    Consultations(Offices offices) {
        this.offices = offices;
    }

    Consultation of(Visit visit, SignedInAgent agent) {
        return new Consultation(
                visit.handle().visit(),
                Purpose.REGISTRATION,
                Optional.of(agent.agentId()),
                agent.office(),
                Optional.ofNullable(agent.desk()),
                agent.pseudonym(),
                offices.profile(agent.office()).cbeNumber(),
                offices.isForExercises(agent.office()));
    }

    /** Whether the agent practises: then only invented visitors are asked about. */
    boolean ofExercise(SignedInAgent agent) {
        return offices.isForExercises(agent.office());
    }

    boolean mayCreate(SignedInAgent agent) {
        return offices.profile(agent.office()).mayCreateBisNumbers();
    }
}
