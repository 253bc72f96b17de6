package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.demo.card.Specimen;
import be.lra.demo.card.SpecimenCards;
import be.lra.demo.card.VirtualCard;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Belgian card in the reader of the counter leads to a citizen signed in at home. */
class EidJourneyTest extends Journey {

    private static final String VISITOR = "visitor.eid@mail.example";
    private static final String CITIZEN_PASSWORD = "vier-bruine-paarden-zingen";

    private CounterReader reader;

    @BeforeEach
    void plugInTheReader() {
        reader = CounterReader.start(address("/"));
    }

    @AfterEach
    void unplugTheReader() {
        reader.close();
    }

    @Test
    void cardInTheReaderLeadsToASignedInCitizen() {
        var gallery = new Gallery("eid");
        var desk = new DeskPages(chromium.desk(), words(), gallery);
        var home = new CitizenPages(chromium.phone(), gallery);
        var auditor = new AuditorPages(chromium.desk(), words(), gallery);
        var post = new Post(mailbox, VISITOR);
        var cards = new SpecimenCards(
                PKI, LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC), new SecureRandom());

        desk.signIn("agent", PASSWORD);
        desk.sitAt(DESK_NAME);
        desk.connectReader(reader.code());
        PrintedLetter letter;
        String reference;
        try (var card = reader.insert(new VirtualCard(cards.image(Specimen.CITIZEN)))) {
            desk.attest();
            desk.lockAndUnlock("agent");
            desk.email(VISITOR, "Nederlands");
            desk.issue();
            letter = desk.letter();
            reference = desk.reference();
            assertThat(card.isRemoved()).isFalse();
        }
        desk.signOutAndInAgain("agent", PASSWORD);

        home.lookAround();
        home.followLink(post.activationLink());
        home.typeCode(letter.code());
        home.chooseKey("NL");
        home.chooseCredentials("reiziger-eid", CITIZEN_PASSWORD);
        home.confirm(post);
        home.goOnToTheKeys();
        home.signOut();
        home.signIn("reiziger-eid", CITIZEN_PASSWORD, post);
        home.addApp();
        home.addSms("+32470123456");
        home.lookAtTheAccount("reiziger-eid");
        home.signOut();

        auditor.signIn("auditor", PASSWORD);
        String sentence = words().of("audit.event.CardRead", "1", "");
        String cardRead = sentence.substring(0, sentence.indexOf(';')); // however many checks there were
        assertThat(auditor.trailOf(reference))
                .anyMatch(entry -> entry.startsWith(cardRead))
                .contains(
                        words().of("audit.event.LetterOpened"),
                        words().of("audit.event.LinkOpened"),
                        words().of("audit.event.CodeAccepted"),
                        words().of("audit.event.RegistrationActivated"));

        gallery.judge();
    }
}
