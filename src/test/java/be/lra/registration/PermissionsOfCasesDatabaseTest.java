package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** SEC-14: role, office, state of the case and author decide what may be done to it; another office's case is not there. */
@DatabaseTest
class PermissionsOfCasesDatabaseTest extends CounterWithStubRegister {

    @Autowired
    AfterIssue afterIssue;

    @Autowired
    RegistrationArchive archive;

    /** Who meets which case. */
    private record Meeting(Role role, boolean ours, boolean author, boolean revoked) {

        boolean isPossible() {
            return !author || (ours && role == Role.AGENT);
        }
    }

    @Test
    void everyMeetingEndsAsTheModelSays() {
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        SignedInAgent author = agent;
        for (Meeting meeting : meetings()) {
            database.sql("delete from throttle").update(); // no budget has a say here
            RegistrationFixtures.signIn(author);
            RegistrationRecord issued = issued(MARTA);
            if (meeting.revoked()) {
                afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS);
            }
            SignedInAgent actor = meeting.author()
                    ? author
                    : RegistrationFixtures.colleague(meeting.ours() ? office : elsewhere, meeting.role(), setup);
            RegistrationFixtures.signIn(actor);

            looks(meeting, issued);
            acts(meeting, issued);

            RegistrationFixtures.signIn(author);
            afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS);
        }
    }

    private void looks(Meeting meeting, RegistrationRecord issued) {
        if (meeting.role() != Role.AGENT && meeting.role() != Role.SUPERVISOR) {
            refused(meeting, () -> archive.find(issued.reference()));
            refused(meeting, () -> archive.find(issued.id()));
            refused(meeting, () -> archive.linkMail(issued.id()));
            return;
        }
        assertThat(archive.find(issued.reference()).isPresent())
                .as("%s", meeting)
                .isEqualTo(meeting.ours());
        assertThat(archive.find(issued.id()).isPresent()).as("%s", meeting).isEqualTo(meeting.ours());
        assertThat(archive.linkMail(issued.id()).isPresent()).as("%s", meeting).isEqualTo(meeting.ours());
    }

    private void acts(Meeting meeting, RegistrationRecord issued) {
        if (meeting.role() != Role.AGENT) {
            refused(meeting, () -> afterIssue.reissueLetter(issued.reference(), ReprintReason.LETTER_LOST));
            refused(meeting, () -> afterIssue.resendLink(issued.reference()));
            refused(meeting, () -> afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS));
            return;
        }
        NewLetterOutcome letter = afterIssue.reissueLetter(issued.reference(), ReprintReason.LETTER_LOST);
        LinkOutcome link = afterIssue.resendLink(issued.reference());
        RevocationOutcome revocation = afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS);
        if (!meeting.ours()) {
            assertThat(letter).as("%s", meeting).isEqualTo(new NewLetterOutcome.NotFound());
            assertThat(link).as("%s", meeting).isEqualTo(new LinkOutcome.NotFound());
            assertThat(revocation).as("%s", meeting).isEqualTo(new RevocationOutcome.NotFound());
        } else if (meeting.revoked()) {
            assertThat(letter).as("%s", meeting).isEqualTo(new NewLetterOutcome.NotOpen(RegistrationState.REVOKED));
            assertThat(revocation)
                    .as("%s", meeting)
                    .isEqualTo(new RevocationOutcome.NotOpen(RegistrationState.REVOKED));
        } else {
            assertThat(letter).as("%s", meeting).isInstanceOf(NewLetterOutcome.Reissued.class);
            assertThat(revocation).as("%s", meeting).isEqualTo(new RevocationOutcome.Revoked());
        }
    }

    private static void refused(Meeting meeting, Supplier<?> act) {
        assertThatThrownBy(act::get).as("%s", meeting).isInstanceOf(AccessDeniedException.class);
    }

    /** The whole space, in an order of chance that a failure repeats. */
    private static List<Meeting> meetings() {
        List<Boolean> both = List.of(true, false);
        List<Meeting> all = new ArrayList<>(Stream.of(Role.values())
                .flatMap(role -> both.stream()
                        .flatMap(ours -> both.stream()
                                .flatMap(author ->
                                        both.stream().map(revoked -> new Meeting(role, ours, author, revoked)))))
                .filter(Meeting::isPossible)
                .toList());
        Collections.shuffle(all, new Random(14));
        return all;
    }
}
