package be.lra.registration;

import be.lra.activation.DueReminder;
import be.lra.activation.Reminders;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.office.Offices;
import be.lra.registry.BisLookup;
import be.lra.registry.BisRegister;
import be.lra.registry.Consultation;
import be.lra.registry.Purpose;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds those who have not activated their letter, on every node; the row of the pair decides which node does it. The
 * register is asked again first: nobody writes to a person who died since (features H9).
 *
 * @see "src/docs/decisions/0610-years-of-use.md"
 */
@Component
class ActivationReminders {

    private static final Logger LOG = LoggerFactory.getLogger(ActivationReminders.class);
    private static final String MACHINE = "reminder-check"; // as the register knows who asks

    private enum Advice {
        REMIND,
        BE_SILENT,
        /** The register did not answer. */
        ASK_LATER
    }

    private final Reminders reminders;
    private final Registrations registrations;
    private final BisRegister register;
    private final Offices offices;

    ActivationReminders(Reminders reminders, Registrations registrations, BisRegister register, Offices offices) {
        this.reminders = reminders;
        this.registrations = registrations;
        this.register = register;
        this.offices = offices;
    }

    /** Looks once, and returns how many were reminded by this node. */
    @Scheduled(fixedDelayString = "${lra.activation.reminders-every:PT10M}", initialDelayString = "PT1M")
    int runOnce() {
        return (int) reminders.due().stream().filter(this::reminded).count();
    }

    private boolean reminded(DueReminder due) {
        try {
            return reminders.claim(due) && remind(due);
        } catch (ConcurrencyFailureException e) {
            LOG.debug("another node reminds of registration {}", due.registration());
            return false;
        }
    }

    /** The claim is given back where the register is silent, so that a later look reminds. */
    private boolean remind(DueReminder due) {
        return switch (advice(due)) {
            case REMIND -> reminders.send(due);
            case BE_SILENT -> false;
            case ASK_LATER -> {
                reminders.giveBack(due);
                yield false;
            }
        };
    }

    private Advice advice(DueReminder due) {
        Optional<Registration> registration = registrations.findById(due.registration());
        Optional<Ssin> number = registration.flatMap(Registration::person).flatMap(PersonIdentity::ssin);
        return number.isEmpty()
                ? Advice.BE_SILENT
                : heard(register.consult(number.get(), consultation(registration.orElseThrow())));
    }

    private Consultation consultation(Registration registration) {
        return new Consultation(
                registration.id(),
                Purpose.REMINDER_CHECK,
                Optional.empty(),
                registration.office(),
                Optional.empty(),
                MACHINE,
                offices.profile(registration.office()).cbeNumber(),
                offices.isForExercises(registration.office()));
    }

    private static Advice heard(BisLookup answer) {
        return switch (answer) {
            case BisLookup.Found found -> found.person().deceased() ? Advice.BE_SILENT : Advice.REMIND;
            case BisLookup.Replaced replaced -> replaced.now().deceased() ? Advice.BE_SILENT : Advice.REMIND;
            case BisLookup.NotFound _ -> Advice.REMIND; // a card that no register knows was accepted at the desk
            case BisLookup.Several _, BisLookup.Cancelled _, BisLookup.Declined _ -> Advice.BE_SILENT;
            case BisLookup.Unavailable _ -> Advice.ASK_LATER;
        };
    }
}
