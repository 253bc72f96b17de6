package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.BirthDate;
import be.lra.identity.CheckResult;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.registration.IssueOutcome;
import be.lra.registration.Means;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.Step;
import be.lra.registration.Visit;
import be.lra.registration.VisitOutcome;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Image;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Name and document are on the screen before the photo, which then joins them or sends the visit back to the reader. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class CardPhotoViewTest extends CounterOnScreen {

    /** As the register has him. */
    private static final PersonIdentity TILL = new PersonIdentity(
            "Regenpfeifer",
            "Till Benno",
            new BirthDate(2004, 3, 5),
            Sex.MALE,
            "DEU",
            Optional.of(new Ssin("04030599952")));

    @Test
    void nameIsShownWhileThePhotoIsStillBeingRead() {
        readTexts();

        assertThat(screen())
                .contains(
                        "Till Benno Regenpfeifer",
                        text("registration.checks.photo.awaited"),
                        text("check.photo-being-read"));
        assertThat(find(Image.class).exists()).isFalse();
    }

    @Test
    void cardIsReadInFullOnlyOnceItsPhotoIsThere() {
        UUID reading = readTexts();
        String before = screen();
        bringPhoto(reading);
        poll();

        assertThat(before).contains(text("check.complete") + " – " + text("check.photo-follows"));
        assertThat(screen()).contains(text("check.complete")).doesNotContain(text("check.photo-follows"));
    }

    @Test
    void photoJoinsTheNameByItself() {
        UUID reading = readTexts();
        bringPhoto(reading);

        poll();

        assertThat(find(Image.class).all()).hasSize(2);
        assertThat(screen()).doesNotContain(text("registration.checks.photo.awaited"));
        assertThat(onlyVisit().facts().awaitsPhoto()).isFalse();
    }

    @Test
    void faceIsNotComparedBeforeThePhotoIsThere() {
        UUID reading = readTexts();
        boolean before = face().isEnabled();
        bringPhoto(reading);
        poll();

        assertThat(before).isFalse();
        assertThat(face().isEnabled()).isTrue();
    }

    @Test
    void statementTickedBeforeThePhotoCameStaysTicked() {
        UUID reading = readTexts();
        Checkbox original = find(Checkbox.class).all().getLast();
        original.setValue(true);
        bringPhoto(reading);
        poll();

        assertThat(find(Checkbox.class).all().getLast().getValue()).isTrue();
    }

    @Test
    void nothingIsAttestedBeforeThePhotoIsThere() {
        readTexts();

        press("registration.wizard.continue");

        assertThat(notices()).containsExactly(text("registration.checks.photo.awaited"));
        assertThat(desk.attest(onlyVisit().handle(), RegistrationFixtures.ALL, RegistrationFixtures.SEEN))
                .isEqualTo(new VisitOutcome.PhotoAwaited());
        assertThat(desk.issue(onlyVisit().handle())).isEqualTo(new IssueOutcome.Incomplete(Step.CHECKS));
    }

    /** The photo comes beside what the agent does: a step begun before it came can be finished after. */
    @Test
    void actBegunBeforeThePhotoCameIsGoodAfter() {
        UUID reading = readTexts();
        Visit before = onlyVisit();
        bringPhoto(reading);
        poll();

        VisitOutcome outcome = desk.attest(before.handle(), RegistrationFixtures.ALL, RegistrationFixtures.SEEN);

        assertThat(continued(outcome).facts().awaitsPhoto()).isFalse();
        assertThat(desk.photo(before.handle().visit())).isPresent();
    }

    @Test
    void cardTakenOutTooEarlyIsAskedForAgain() {
        UUID reading = readTexts();
        endPhoto(reading, "PHOTO_MISSING", Map.of("problem", "card-removed", "readAt", clock.instant()));

        poll();

        assertThat(notices()).containsExactly(text("reader.problem.card-removed.what"));
        assertThat(shows("registration.card.title")).isTrue();
        assertThat(screen()).doesNotContain("Till Benno Regenpfeifer");
        assertThat(onlyVisit().facts().proof()).isEmpty();
        assertThat(auditedKinds()).contains("CardPhotoMissing");
    }

    @Test
    void otherCardAfterThatIsTheOnlyOneOfTheVisit() {
        UUID reading = readTexts();
        endPhoto(reading, "PHOTO_MISSING", Map.of("problem", "card-removed", "readAt", clock.instant()));
        poll();
        putIn(RegistrationFixtures.MARTA);

        poll();

        assertThat(screen()).doesNotContain("Regenpfeifer");
        assertThat(onlyVisit().facts().proof().orElseThrow().person()).isEqualTo(RegistrationFixtures.MARTA);
    }

    @Test
    void photoThatWasNotSignedTakesTheWholeCardBack() {
        UUID reading = readTexts();
        var checks = List.of(CheckResult.failed("photo-digest", "photo-differs"));
        endPhoto(reading, "PHOTO_REFUSED", Map.of("checks", checks, "readAt", clock.instant()));

        poll();

        assertThat(notices()).containsExactly(text("registration.card.refused"));
        assertThat(screen()).contains(text("check.photo-differs")).doesNotContain("Till Benno Regenpfeifer");
        assertThat(onlyVisit().facts().proof()).isEmpty();
    }

    @Test
    void secondWindowOfTheAgentShowsThePhotoToo() {
        UUID reading = readTexts();
        bringPhoto(reading);
        desk.awaitPhoto(onlyVisit().handle().visit());

        poll();

        assertThat(find(Image.class).all()).hasSize(2);
    }

    /** A passport read meanwhile is another document: the photo of the card never stands beside it. */
    @Test
    void photoOfACardNeverMeetsAPassport() {
        UUID reading = readTexts();
        Visit passport = continued(desk.readMrz(onlyVisit().handle(), MARGAUX));
        bringPhoto(reading);

        desk.awaitPhoto(passport.handle().visit());

        assertThat(desk.photo(passport.handle().visit())).isEmpty();
    }

    private UUID readTexts() {
        Visit visit = desk.start(Means.CARD);
        UUID reading = putInTexts(TILL);
        UI.getCurrent().navigate(VisitView.class, visit.handle().visit().toString());
        poll();
        return reading;
    }

    private Visit onlyVisit() {
        return desk.openVisits().getFirst();
    }

    private Checkbox face() {
        return find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().equals(text("registration.attestation.FACE_MATCHES")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> auditedKinds() {
        return database.sql("select kind from audit_event where desk = ?")
                .param(String.valueOf(agent.desk()))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
