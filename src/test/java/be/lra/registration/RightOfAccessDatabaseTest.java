package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import be.lra.identity.Language;
import be.lra.office.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What is held of somebody at the counter is printed by an agent who saw the document, and by nobody else. */
@DatabaseTest
class RightOfAccessDatabaseTest extends CounterWithStubRegister {

    @Autowired
    RightOfAccess access;

    @Autowired
    AfterIssue afterIssue;

    @Autowired
    Wiping wiping;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void reportNamesThePersonTheVisitAndWhoLooked() throws IOException {
        RegistrationRecord issued = issued(MARTA);

        String report = read(print(issued));

        assertThat(report)
                .contains(issued.reference().value(), "marta@example.org")
                .contains(issued.person().orElseThrow().lastName())
                .contains(office.name());
        assertThat(events(issued.id())).containsOnlyOnce("HeldDataPrinted");
    }

    @Test
    void earlierVisitsOfThePersonStandInItToo() throws IOException {
        RegistrationRecord first = issued(MARTA);
        afterIssue.revoke(first.reference(), RevocationReason.VISITOR_ASKS);
        RegistrationRecord second = issued(MARTA);

        assertThat(read(print(second)))
                .contains(first.reference().value(), second.reference().value());
    }

    @Test
    void suspicionIsNotToldToWhomItIsAbout() throws IOException {
        RegistrationRecord asked = issued(MARTA);
        afterIssue.revoke(asked.reference(), RevocationReason.VISITOR_ASKS);
        assertThat(read(print(asked))).contains(reason(RevocationReason.VISITOR_ASKS));
        RegistrationRecord suspected = issued(MARTA);
        jdbc.sql("update registration set state = 'REVOKED', end_reason = 'SUSPICION_OF_FRAUD' where id = ?")
                .param(suspected.id().toString())
                .update();

        assertThat(read(print(suspected))).doesNotContain(reason(RevocationReason.SUSPICION_OF_FRAUD));
    }

    private String reason(RevocationReason reason) {
        return messages.getMessage("registration.revocation.reason." + reason, null, Locale.of("nl"));
    }

    @Test
    void agentWhoShowedNothingIsAskedFirst() {
        RegistrationRecord issued = issued(MARTA);
        RegistrationFixtures.signIn(RegistrationFixtures.withoutProof(agent));

        assertThat(print(issued)).isEqualTo(new AccessOutcome.ProofAsked());
        assertThat(events(issued.id())).doesNotContain("HeldDataPrinted");
    }

    @Test
    void wipedRegistrationLeadsToNobody() {
        RegistrationRecord issued = issued(MARTA);
        afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS);
        clock.advance(Duration.ofDays(32));
        wiping.runOnce();

        assertThat(print(issued)).isEqualTo(new AccessOutcome.NobodyKnown());
    }

    @Test
    void otherOfficesFindNothing() {
        RegistrationRecord issued = issued(MARTA);
        RegistrationFixtures.signIn(
                RegistrationFixtures.agentAt(RegistrationFixtures.emptyOffice(setup, database), setup));

        assertThat(print(issued)).isEqualTo(new AccessOutcome.NotFound());
    }

    @Test
    void supervisorPrintsNothing() {
        RegistrationRecord issued = issued(MARTA);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(office, Role.SUPERVISOR, setup));

        assertThatThrownBy(() -> print(issued)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void agentWhoPrintsForTooManyWaits() {
        RegistrationRecord issued = issued(MARTA);
        for (int n = 0; n < 10; n++) {
            assertThat(print(issued)).isInstanceOf(AccessOutcome.Printed.class);
        }

        assertThat(print(issued)).isInstanceOf(AccessOutcome.TooMany.class);
        assertThat(events(issued.id()).stream().filter("HeldDataPrinted"::equals))
                .hasSize(10);
    }

    private AccessOutcome print(RegistrationRecord registration) {
        return access.print(registration.reference(), IdentityShown.PASSPORT, Language.FR);
    }

    private static String read(AccessOutcome outcome) throws IOException {
        assertThat(outcome).isInstanceOf(AccessOutcome.Printed.class);
        var text = new StringBuilder();
        byte[] file =
                ((AccessOutcome.Printed) outcome).parts().getFirst().takeOnce().orElseThrow();
        try (var pdf = new PdfReader(file)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
            }
        }
        return text.toString();
    }
}
