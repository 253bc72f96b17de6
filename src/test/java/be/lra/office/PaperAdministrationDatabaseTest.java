package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.office.ProposalBoard.Line;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What an office adds to letters and mails: proposed, looked at, decided by another administrator. */
@DatabaseTest
class PaperAdministrationDatabaseTest {

    private static final Map<String, String> LINE = Map.of("LETTERHEAD_NL", "Dienst Bevolking, loket {phone}");

    @Autowired
    PaperAdministration administration;

    @Autowired
    Papers papers;

    @Autowired
    Proposals proposals;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void furnish() {
        clock.set(MutableClock.START);
        jdbc.sql("delete from outbox_message").update();
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.appoint(setup, "merle", Role.ADMINISTRATOR);
        signIn("geai");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nothingHoldsBeforeAnotherAdministratorApproved() throws IOException {
        UUID proposal = propose(Optional.of(logo()), LINE);
        assertThat(papers.of(OfficeFixtures.OFFICE)).isEqualTo(Paper.PLAIN);

        signIn("merle");
        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.DONE);

        assertThat(papers.of(OfficeFixtures.OFFICE)).isEqualTo(new Paper(Optional.of(logo()), LINE));
        assertThat(papers.words(OfficeFixtures.OFFICE, PaperPlace.LETTERHEAD, Language.NL))
                .isEqualTo("Dienst Bevolking, loket 02 555 01 00");
    }

    @Test
    void differencesAreToldFieldByField() throws IOException {
        propose(Optional.of(logo()), LINE);

        assertThat(proposals.board().waiting().getFirst().differences())
                .containsExactly(
                        new FieldDifference("LOGO", "", "NEW"),
                        new FieldDifference("LETTERHEAD_NL", "", "Dienst Bevolking, loket {phone}"));
    }

    @Test
    void logoThatStaysIsKeptOnce() throws IOException {
        approved(propose(Optional.of(logo()), LINE));

        approved(propose(Optional.of(logo()), Map.of()));

        assertThat(papers.of(OfficeFixtures.OFFICE)).isEqualTo(new Paper(Optional.of(logo()), Map.of()));
        assertThat(jdbc.sql("select count(*) from office_logo")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void nobodyApprovesHisOwnTexts() {
        UUID proposal = propose(Optional.empty(), LINE);

        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.OWN_PROPOSAL);
        assertThat(papers.of(OfficeFixtures.OFFICE)).isEqualTo(Paper.PLAIN);
    }

    @Test
    void staleTextsAreRefused() {
        UUID second = propose(Optional.empty(), Map.of("MAIL_FR", "Autre"));
        approved(propose(Optional.empty(), LINE));

        signIn("merle");
        assertThat(proposals.approve(second)).isEqualTo(ReviewOutcome.OUTDATED);
        assertThat(administration.propose(new TypedPaper(0, Optional.empty(), Map.of()), "Pourquoi"))
                .isEqualTo(new PaperOutcome.Stale());
    }

    @Test
    void textsDoNotOutdateTheDetailsOfTheOffice() {
        UUID texts = propose(Optional.empty(), LINE);
        jdbc.sql("update office set settled = settled + 1").update();

        signIn("merle");
        assertThat(proposals.approve(texts)).isEqualTo(ReviewOutcome.DONE);
    }

    @Test
    void everyRefusalIsNamed() {
        assertThat(administration.propose(typed(Map.of("MAIL_FR", "<b>")), "Pourquoi"))
                .isEqualTo(new PaperOutcome.Invalid(Map.of("MAIL_FR", PaperProblem.MARKUP)));
        assertThat(administration.propose(typed(LINE), " ")).isEqualTo(new PaperOutcome.ReasonMissing());
        assertThat(administration.propose(typed(Map.of("MAIL_FR", "  ")), "Pourquoi"))
                .isEqualTo(new PaperOutcome.Unchanged());
    }

    @Test
    void specimenOfTheLetterShowsTheWordsAndACodeThatIsNone() throws IOException {
        String text = read(administration.letter(typed(LINE), Language.NL));

        assertThat(text).contains("Dienst Bevolking, loket 02 555 01 00", "SPECI", "MEN00", "SPECIMEN");
        assertThat(read(administration.letter(typed(LINE), Language.FR))).doesNotContain("Bevolking");
    }

    @Test
    void specimenOfTheMailShowsTheWordsAndALinkToNothing() {
        String text = administration.mail(typed(Map.of("MAIL_EN", "Call {phone}.")), Language.EN);

        assertThat(text).contains("Call 02 555 01 00.", "/activate/specimen", "This is a test e-mail");
    }

    @Test
    void testMailGoesToTheOwnAddressOnly() {
        UUID proposal = propose(Optional.empty(), LINE);
        assertThat(administration.sendTestMail(proposal, Language.NL)).isEqualTo(TestMailOutcome.NO_ADDRESS);

        setup.identify(id("geai"), new AgentPerson(new Ssin("85073003328"), new EmailAddress("geai@mail.example")));
        assertThat(administration.sendTestMail(proposal, Language.NL)).isEqualTo(TestMailOutcome.SENT);

        assertThat(jdbc.sql("select recipient from outbox_message")
                        .query(String.class)
                        .list())
                .containsExactly("geai@mail.example");
    }

    @Test
    void testMailsHaveABudget() {
        UUID proposal = propose(Optional.empty(), LINE);
        for (int i = 0; i < 10; i++) {
            administration.sendTestMail(proposal, Language.NL);
        }

        assertThat(administration.sendTestMail(proposal, Language.NL)).isEqualTo(TestMailOutcome.TOO_MANY);
    }

    @Test
    void proposalOfAnotherOfficeIsNotFound() {
        UUID proposal = propose(Optional.empty(), LINE);
        OfficeFixtures.openOther(setup);
        setup.appoint(new NewAgent(id("pic"), "pic", OfficeFixtures.PASSWORD, "Agent pic", Language.FR));
        setup.grant(id("pic"), Role.ADMINISTRATOR, OfficeFixtures.OTHER_CBE_NUMBER);
        OfficeFixtures.signIn(new SignedInAgent(
                id("pic"),
                "pic",
                "Agent pic",
                OfficeFixtures.OTHER_OFFICE,
                null,
                Set.of(Role.ADMINISTRATOR),
                Language.FR));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.proposedLetter(proposal, Language.FR));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.sendTestMail(proposal, Language.FR));
    }

    private UUID propose(Optional<Logo> logo, Map<String, String> texts) {
        signIn("geai");
        PaperOverview now = administration.overview();
        assertThat(administration.propose(new TypedPaper(now.basis(), logo, texts), "Nouveau style"))
                .isInstanceOf(PaperOutcome.Proposed.class);
        List<Line> waiting = proposals.board().waiting();
        return waiting.getLast().id();
    }

    private void approved(UUID proposal) {
        signIn("merle");
        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.DONE);
        signIn("geai");
    }

    private TypedPaper typed(Map<String, String> texts) {
        return new TypedPaper(administration.overview().basis(), Optional.empty(), texts);
    }

    private static Logo logo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return ((Logo.Reading.Read) Logo.read(bytes.toByteArray())).logo();
    }

    private static String read(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        }
    }

    private static UUID id(String userName) {
        return UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
    }

    private void signIn(String userName) {
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(id(userName), userName, Role.ADMINISTRATOR)
                .proven(clock.instant()));
    }
}
