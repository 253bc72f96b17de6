package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.LraApplication;
import be.lra.MutableClock;
import be.lra.TestCards;
import be.lra.TestDatabaseConfiguration;
import be.lra.TestMail;
import be.lra.desk.BridgeRequest;
import be.lra.desk.CardFilesLines;
import be.lra.reader.BridgeClient.Answer;
import be.lra.reader.PairingOutcome.Connected;
import be.lra.reader.ReadingOutcome.Verified;
import java.security.KeyPair;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.context.WebApplicationContext;

/** The bridge speaks to one node, the agent's screen is another's: they share the database and nothing else. */
@DatabaseTest
class OtherNodeDatabaseTest extends AtTheReader {

    private static ConfigurableApplicationContext other;
    private static SecurityContextHolderStrategy strategyBefore;

    @BeforeAll
    static void startTheOtherNode(@Autowired WebApplicationContext first) {
        strategyBefore = SecurityContextHolder.getContextHolderStrategy();
        other = new SpringApplicationBuilder(
                        LraApplication.class,
                        TestDatabaseConfiguration.class,
                        TestMail.class,
                        TestCards.class,
                        DatabaseTest.TestClock.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "lra.reader.test-roots", String.join(",", TestCards.PKI.rootFingerprints()),
                        "lra.messaging.schedule.enabled", "false",
                        "lra.messaging.sender-address", "no-reply@lra.example",
                        "lra.secrets.current", "test",
                        "lra.secrets.keys.test", "dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXk="))
                .run();
    }

    @AfterAll
    static void stopTheOtherNode() {
        other.close();
        SecurityContextHolder.setContextHolderStrategy(
                strategyBefore); // each application sets its own, for the process
    }

    @BeforeEach
    void setTheClockOfTheOtherNode() {
        other.getBean(MutableClock.class).set(clock.instant());
    }

    @Test
    void cardThatComesAndGoesIsSeenAtOnceOnTheOtherNode() throws Exception {
        CardReadings elsewhere = other.getBean(CardReadings.class);

        line.send(office, BridgeRequest.STATUS, "", Map.of("reader", "Example Reader 01", "card-present", "true"));
        boolean in = elsewhere.status(office.desk).cardPresent();
        line.send(office, BridgeRequest.STATUS, "", Map.of("reader", "Example Reader 01", "card-present", "false"));

        assertThat(in).isTrue();
        assertThat(elsewhere.status(office.desk).cardPresent()).isFalse();
    }

    @Test
    void agentOfTheOtherNodeOrdersTheReadingAndTakesIt() throws Exception {
        CardReadings elsewhere = other.getBean(CardReadings.class);
        office.signIn();
        elsewhere.take(office.desk);

        Answer opened = line.send(office, BridgeRequest.READINGS, "", Map.of());
        line.send(
                office,
                BridgeRequest.filesOf(opened.reading()),
                opened.nonce(),
                CardFilesLines.write(ReaderFixtures.citizen(opened.challenge(office.desk))));
        office.signIn();

        assertThat(elsewhere.take(office.desk)).get().isInstanceOf(Verified.class);
        assertThat(other.getBean(CardReadings.class).status(office.desk).lastReadAt())
                .contains(clock.instant());
    }

    @Test
    void codeOfOneNodeIsTypedAtTheOther() throws Exception {
        var newOffice = new ReaderFixtures(setup, ++offices);
        KeyPair key = ReaderFixtures.newKey();
        String code = line.code(key).grouped();
        newOffice.signIn();

        PairingOutcome outcome = other.getBean(BridgePairing.class).connect(new TypedCode(code, newOffice.desk, false));

        assertThat(outcome).isInstanceOf(Connected.class);
        assertThat(line.introduce(BridgeRequest.ENROLMENT, key).line("state")).isEqualTo("enrolled");
    }

    @Test
    void messageIsLetInOnceOnAllNodesTogether() throws Exception {
        var elsewhere = new BridgeClient((WebApplicationContext) other, clock);
        var headers = office.signed(BridgeRequest.STATUS, line.now(), "", new byte[0]);

        int first = line.send(BridgeRequest.STATUS, headers, new byte[0]).status();

        assertThat(first).isEqualTo(200);
        assertThat(elsewhere.send(BridgeRequest.STATUS, headers, new byte[0]).reason())
                .isEqualTo("replayed");
    }

    @Test
    void blockOfOneNodeHoldsAtTheOther() throws Exception {
        ReaderFixtures.signIn(office.administrator);
        other.getBean(DeskReaders.class).block(office.bridge, BlockReason.PC_LOST);

        assertThat(line.send(office, BridgeRequest.STATUS, "", Map.of()).reason())
                .isEqualTo("bridge-blocked");
    }
}
