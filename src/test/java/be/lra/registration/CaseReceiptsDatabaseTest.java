package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.OwnApplication;
import be.lra.audit.LogSealer;
import be.lra.audit.Receipts;
import be.lra.audit.log.LogKey;
import be.lra.office.OfficeProfile;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a visitor can take along that proves the letter, and what the letter itself says of it. */
@ExtendWith(OwnApplication.class)
@DatabaseTest
class CaseReceiptsDatabaseTest extends CounterWithStubRegister {

    @Autowired
    RegistrationFile file;

    @Autowired
    LogSealer sealer;

    @Autowired
    Receipts receipts;

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry settings) {
        String key = LogKey.draw("lra.example/letters", new SecureRandom()).secretText();
        settings.add("lra.audit.key", () -> key);
    }

    @BeforeEach
    void emptyLog() {
        for (String table : List.of("audit_leaf", "audit_node", "audit_checkpoint")) {
            database.sql("delete from " + table).update();
        }
    }

    @Test
    void receiptWaitsUntilTheLetterIsSealed() {
        RegistrationRecord issued = issued(MARTA);

        assertThat(file.receipt(issued.reference())).contains(new CaseReceipt.Waits());
    }

    @Test
    void receiptOfASealedLetterIsGenuineAndCarriesTheFingerprintOfTheLetter() throws IOException {
        var registered =
                (IssueOutcome.Registered) desk.issue(readyToIssue(MARTA).handle());
        sealer.seal();

        String receipt = ready(registered.registration());

        Receipts.Answer.Held held = (Receipts.Answer.Held) receipts.check(receipt);
        assertThat(held.kind()).isEqualTo("RegistrationIssued");
        assertThat(receipt).contains(held.fingerprint(), "/receipt");
        assertThat(read(registered.letter().takeOnce().orElseThrow()))
                .contains(held.fingerprint())
                .contains("/receipt");
    }

    @Test
    void receiptTellsNothingOfThePerson() {
        RegistrationRecord issued = issued(MARTA);
        sealer.seal();

        assertThat(ready(issued))
                .doesNotContain(issued.reference().value())
                .doesNotContain(issued.person().orElseThrow().displayName())
                .doesNotContain(issued.email().orElseThrow().value());
    }

    @Test
    void otherOfficeGetsNone() {
        RegistrationRecord issued = issued(MARTA);
        sealer.seal();
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));

        assertThat(file.receipt(issued.reference())).isEmpty();
    }

    private String ready(RegistrationRecord registration) {
        return ((CaseReceipt.Ready) file.receipt(registration.reference()).orElseThrow()).text();
    }

    private static String read(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        }
    }
}
