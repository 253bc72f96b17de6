package be.lra.demo;

import be.lra.identity.TimeOrderedId;
import be.lra.office.DeskProfile;
import be.lra.office.NewAgent;
import be.lra.office.OfficeSetup;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty demonstration: two municipalities, their desks, somebody for every role, one of them in training, and the offices around. */
@Component
@Profile("demo")
@Order(0) // before what needs the offices
class DemoData implements ApplicationRunner {

    private final OfficeSetup setup;
    private final DemoTrainee trainee;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SecureRandom random;

    DemoData(
            OfficeSetup setup,
            DemoTrainee trainee,
            TransactionTemplate transactions,
            Clock clock,
            SecureRandom random) {
        this.setup = setup;
        this.trainee = trainee;
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
    }

    /** All or nothing, so that a start cut off leaves an empty demonstration and not half of one. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (setup.isEmpty()) {
            transactions.executeWithoutResult(ignored -> trainee.begin(fill()));
        }
    }

    private Map<DemoAccount, UUID> fill() {
        var ids = new EnumMap<DemoAccount, UUID>(DemoAccount.class);
        for (DemoOffice office : DemoOffice.values()) {
            UUID id = newId();
            setup.open(office.profile(id));
            office.deskNames().forEach(name -> setup.furnish(new DeskProfile(newId(), id, name)));
        }
        for (NeighbouringOffice neighbour : NeighbouringOffice.values()) {
            setup.open(neighbour.profile(newId()));
        }
        for (DemoAccount account : DemoAccount.values()) {
            UUID id = newId();
            setup.appoint(
                    new NewAgent(id, account.userName(), account.password(), account.pseudonym(), account.language()));
            setup.identify(id, account.person());
            setup.connectApp(id, account.secret());
            setup.grant(id, account.role(), account.office().cbeNumber());
            ids.put(account, id);
        }
        return ids;
    }

    private UUID newId() {
        return TimeOrderedId.next(clock.instant(), random);
    }
}
