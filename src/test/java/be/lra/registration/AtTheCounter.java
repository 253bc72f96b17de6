package be.lra.registration;

import be.lra.MutableClock;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** An office without registrations, and an agent who sits at a desk of it. */
class AtTheCounter {

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Identification identification;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    OfficeProfile office;
    SignedInAgent agent;

    @BeforeEach
    final void agentSitsDown() {
        office = RegistrationFixtures.emptyOffice(setup, database);
        agent = RegistrationFixtures.agentAt(office, setup);
        RegistrationFixtures.signIn(agent);
    }

    @AfterEach
    final void agentLeaves() {
        SecurityContextHolder.clearContext();
    }
}
