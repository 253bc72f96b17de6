package be.lra.reader;

import be.lra.MutableClock;
import be.lra.office.OfficeSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** An office of its own for each test, with a reader program that is connected to its desk, and the line to the server. */
class AtTheReader {

    static int offices = 600; // other tests number theirs below

    @Autowired
    WebApplicationContext context;

    @Autowired
    OfficeSetup setup;

    @Autowired
    Bridges bridges;

    @Autowired
    MutableClock clock;

    BridgeClient line;
    ReaderFixtures office;

    @BeforeEach
    final void connectAReaderProgram() {
        line = new BridgeClient(context, clock);
        office = new ReaderFixtures(setup, bridges, ++offices);
    }

    @AfterEach
    final void leaveTheDesk() {
        SecurityContextHolder.clearContext();
    }
}
