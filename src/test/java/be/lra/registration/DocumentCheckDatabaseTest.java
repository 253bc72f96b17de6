package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.card;
import static be.lra.registration.RegistrationFixtures.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.demo.registry.CheckDocMode;
import be.lra.identity.CheckResult;
import be.lra.registry.BisLookup;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What CheckDoc says of a document, and what follows. */
@DatabaseTest
class DocumentCheckDatabaseTest extends CounterWithStubRegister {

    /** Whatever CheckDoc and the register take, the name is on the screen before; nobody passes without their answer. */
    @Test
    void cardIsShownBeforeCheckDocAndTheRegisterAreAsked() {
        VisitOutcome read = identification.card(desk.start(Means.CARD), card(MARTA, clock.instant()), currentAgent());

        Visit shown = assertThat(read)
                .asInstanceOf(type(VisitOutcome.CardShown.class))
                .actual()
                .visit();
        Visit asked = continued(desk.lookUp(shown.handle()));

        assertThat(shown.facts().proof().orElseThrow().evidence().checks())
                .noneMatch(check -> check.check().equals(DocumentStanding.CHECK));
        assertThat(shown.step()).isEqualTo(Step.IDENTITY);
        assertThat(asked.facts().proof().orElseThrow().evidence().checks())
                .anyMatch(check -> check.check().equals(DocumentStanding.CHECK));
        assertThat(desk.photo(asked.handle().visit())).isPresent();
    }

    @Test
    void reportedDocumentServesOnceASupervisorAgreedAndTheCheckIsKeptAsOverruled() {
        register.search = asked -> new BisLookup.Found(RegistrationFixtures.registered(anna()), UUID.randomUUID());
        Visit read = passport("ZZ000666");
        Visit chosen =
                continued(desk.chooseCandidate(read.handle(), anna().ssin().orElseThrow()));
        Visit ready = continued(desk.linkEmail(attested(chosen).handle(), email("anna@example.org")));
        saysYes();

        UUID id = letterFor(ready).id();

        assertThat(database.sql("select evidence from registration where id = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .contains("OVERRULED", "check-doc-reported");
    }

    @Test
    void reportedDocumentWaitsForASupervisor() {
        Visit visit = passport("ZZ000666");

        assertThat(visit.facts().proof().orElseThrow().evidence().checks())
                .contains(CheckResult.failed("check-doc", "check-doc-reported"));
        assertThat(desk.approvals(visit))
                .extracting(ConcernStanding::concern)
                .containsExactly(Concern.DOCUMENT_REPORTED);
        assertThat(events(visit.handle().visit())).contains("DocumentChecked");
    }

    @Test
    void unknownDocumentWaitsForASupervisorToo() {
        assertThat(desk.approvals(passport("ZZ000404")))
                .extracting(ConcernStanding::concern)
                .containsExactly(Concern.DOCUMENT_UNCHECKED);
    }

    @Test
    void silentServiceIsSaidAndCanBeAskedAgain() {
        checkDoc.behave(CheckDocMode.DOWN);
        Visit visit = passport("ZZ000001");
        assertThat(desk.approvals(visit))
                .extracting(ConcernStanding::concern)
                .containsExactly(Concern.DOCUMENT_UNCHECKED);
        checkDoc.behave(CheckDocMode.NORMAL);

        Visit again = continued(desk.checkDocumentAgain(visit.handle()));

        assertThat(again.facts().proof().orElseThrow().evidence().checks()).contains(CheckResult.passed("check-doc"));
        assertThat(desk.approvals(again)).isEmpty();
    }

    @Test
    void foreignDocumentIsNeverAskedAboutAndNeverGreen() {
        int before = checkDoc.asked().size();
        Visit visit = continuedOrStopped(
                desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));

        assertThat(visit.facts().proof().orElseThrow().evidence().checks())
                .contains(CheckResult.notPossible("check-doc", "check-doc-not-covered"));
        assertThat(checkDoc.asked()).hasSize(before);
        assertThat(desk.approvals(visit)).isEmpty();
    }
}
