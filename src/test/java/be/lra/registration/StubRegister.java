package be.lra.registration;

import be.lra.identity.Ssin;
import be.lra.registry.BisCreation;
import be.lra.registry.BisLookup;
import be.lra.registry.BisRegister;
import be.lra.registry.Consultation;
import be.lra.registry.NewPerson;
import be.lra.registry.PersonSearch;
import be.lra.registry.RegisterTrouble;
import be.lra.registry.SsinHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A register that answers as a test tells it, and that is never asked inside a transaction. */
final class StubRegister implements BisRegister {

    Function<Ssin, BisLookup> consult =
            number -> new BisLookup.Unavailable(RegisterTrouble.UNREACHABLE, Optional.empty());
    Function<PersonSearch, BisLookup> search =
            asked -> new BisLookup.Unavailable(RegisterTrouble.UNREACHABLE, Optional.empty());
    Function<NewPerson, BisCreation> create =
            asked -> new BisCreation.Unavailable(RegisterTrouble.UNREACHABLE, Optional.empty());
    Function<Ssin, SsinHistory> history =
            number -> new SsinHistory.Unavailable(RegisterTrouble.UNREACHABLE, Optional.empty());
    final List<NewPerson> created = new ArrayList<>();

    @Override
    public BisLookup consult(Ssin number, Consultation why) {
        outsideTransaction();
        return consult.apply(number);
    }

    @Override
    public BisLookup search(PersonSearch asked, Consultation why) {
        outsideTransaction();
        return search.apply(asked);
    }

    @Override
    public SsinHistory history(Ssin number, Consultation why) {
        outsideTransaction();
        return history.apply(number);
    }

    @Override
    public BisCreation create(NewPerson person, Consultation why) {
        outsideTransaction();
        created.add(person);
        return create.apply(person);
    }

    private static void outsideTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new AssertionError("a register is asked inside a transaction");
        }
    }
}
