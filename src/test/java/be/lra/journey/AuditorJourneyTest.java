package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.TimeOrderedId;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An auditor searches, turns pages, opens an event, takes a table and a receipt along, and anybody checks the receipt. */
class AuditorJourneyTest extends Journey {

    private static final int EVENTS = 120;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void auditorFindsReadsAndTakesAlongAndAnybodyChecks() throws Exception {
        var gallery = new Gallery("auditor");
        workIsDone();
        Page screen = chromium.desk();
        var auditor = new AuditorPages(screen, words(), gallery);
        auditor.signIn("auditor", PASSWORD);

        auditor.searchByKind("LetterOpened");
        assertThat(auditor.lines()).isEqualTo(50);
        auditor.turn();
        assertThat(auditor.table())
                .startsWith("\uFEFF")
                .contains("\"LetterOpened\"")
                .doesNotContain("CardTaken");
        auditor.seeThatTheTrailIsSealed();
        String receipt = auditor.receipt();
        auditor.missTheReason("85.07.30-033.28");

        var anybody = chromium.phone();
        var weight = new PageWeight();
        anybody.navigate(address("/receipt").toString());
        gallery.look(anybody, "receipt", weight);
        anybody.locator("#receipt").fill(receipt);
        anybody.locator("button.main").click();
        anybody.locator(".note").waitFor();
        gallery.look(anybody, "receipt-held", weight);
        assertThat(anybody.locator(".note").innerText())
                .contains(supervisorsWords().of("audit.receipt.held.title"));
        anybody.locator("#receipt").fill(receipt.replace("index ", "index 1"));
        anybody.locator("button.main").click();
        anybody.locator("#receipt-problem").waitFor();
        gallery.look(anybody, "receipt-worthless", weight);
        gallery.judge();
    }

    /** What an agent of the office did, more than a page of it. */
    private void workIsDone() {
        var agent = new Actor.Agent(UUID.nameUUIDFromBytes("agent".getBytes(StandardCharsets.UTF_8)), OFFICE, DESK);
        UUID visit = TimeOrderedId.next(Instant.now(), new SecureRandom());
        for (int number = 0; number < EVENTS; number++) {
            transaction.executeWithoutResult(
                    status -> trail.append(new AuditEvent.LetterOpened(), agent, Subject.registration(visit)));
        }
    }
}
