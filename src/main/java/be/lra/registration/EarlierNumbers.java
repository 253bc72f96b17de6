package be.lra.registration;

import be.lra.identity.Ssin;
import be.lra.office.SignedInAgent;
import be.lra.registry.BisRegister;
import be.lra.registry.SsinHistory;
import org.springframework.stereotype.Component;

/**
 * The numbers a person had before the one in force. They are asked for only where a document seems to have served somebody
 * else, and cost nothing of the budget of lookups: they name nobody who is not on the screen already.
 */
@Component
class EarlierNumbers {

    private final BisRegister register;
    private final Consultations consultations;

    EarlierNumbers(BisRegister register, Consultations consultations) {
        this.register = register;
        this.consultations = consultations;
    }

    SsinHistory of(Ssin number, Visit visit, SignedInAgent agent) {
        return register.history(number, consultations.of(visit, agent));
    }
}
