package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** How many letters a desk may issue a day is decided by two administrators. */
@DatabaseTest
class LimitsAdministrationDatabaseTest {

    @Autowired
    LimitsAdministration administration;

    @Autowired
    Proposals proposals;

    @Autowired
    Offices offices;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void furnish() {
        clock.set(MutableClock.START);
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
    void limitsHoldOnceAnotherAdministratorApproved() {
        assertThat(administration.propose(new TypedLimits(0, "40", "50"), "Petit guichet"))
                .isInstanceOf(LimitsOutcome.Proposed.class);
        assertThat(limits()).isEqualTo(OfficeLimits.NONE);

        var waiting = proposals.board().waiting().getFirst();
        assertThat(waiting.differences())
                .containsExactly(
                        new FieldDifference("DAILY_CAP", "", "40"), new FieldDifference("CAP_ALARM", "", "50"));
        assertThat(proposals.approve(waiting.id())).isEqualTo(ReviewOutcome.OWN_PROPOSAL);
        signIn("merle");
        assertThat(proposals.approve(waiting.id())).isEqualTo(ReviewOutcome.DONE);

        assertThat(limits())
                .isEqualTo(new OfficeLimits(
                        OptionalInt.of(40), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(50)));
        assertThat(administration.overview()).isEqualTo(new TypedLimits(1, "40", "50"));
    }

    @Test
    void capsOfAgentAndOfficeAreDecidedByTwoToo() {
        administration.propose(new TypedLimits(0, "", "", "25", "200"), "Petit bureau");
        signIn("merle");

        proposals.approve(proposals.board().waiting().getFirst().id());

        assertThat(limits().agentCap()).hasValue(25);
        assertThat(limits().officeCap()).hasValue(200);
        assertThat(administration.propose(new TypedLimits(1, "", "", "", "10001"), "Plus"))
                .isEqualTo(new LimitsOutcome.Invalid(Set.of(LimitField.OFFICE_CAP)));
    }

    /** What was proposed by an earlier version waits for another administrator while the new one starts. */
    @Test
    void proposalOfBeforeThereWereSuchCapsIsRead() {
        administration.propose(new TypedLimits(0, "40", "50"), "Petit guichet");
        jdbc.sql("update proposal set content = '{\"basis\":0,\"dailyCap\":\"40\",\"capAlarm\":\"50\"}'")
                .update();
        signIn("merle");

        assertThat(proposals.approve(proposals.board().waiting().getFirst().id()))
                .isEqualTo(ReviewOutcome.DONE);

        assertThat(limits().dailyCap()).hasValue(40);
        assertThat(limits().agentCap()).isEmpty();
    }

    @Test
    void staleLimitsAreRefused() {
        jdbc.sql("update office set limits_settled = 1").update();

        assertThat(administration.propose(new TypedLimits(0, "40", ""), "Petit guichet"))
                .isEqualTo(new LimitsOutcome.Stale());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "cent", "1e2", "12.5"})
    void whatIsNoCapIsNamed(String typed) {
        assertThat(administration.propose(new TypedLimits(0, typed, "101"), "Petit guichet"))
                .isEqualTo(new LimitsOutcome.Invalid(Set.of(LimitField.DAILY_CAP, LimitField.CAP_ALARM)));
    }

    @Test
    void reasonAndChangeAreNeeded() {
        assertThat(administration.propose(new TypedLimits(0, "40", ""), ""))
                .isEqualTo(new LimitsOutcome.ReasonMissing());
        assertThat(administration.propose(new TypedLimits(0, " ", ""), "Petit guichet"))
                .isEqualTo(new LimitsOutcome.Unchanged());
        assertThat(proposals.board().waiting()).isEmpty();
    }

    private OfficeLimits limits() {
        return offices.limits(OfficeFixtures.OFFICE);
    }

    private void signIn(String userName) {
        UUID id = UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
        OfficeFixtures.signIn(
                OfficeFixtures.withoutDesk(id, userName, Role.ADMINISTRATOR).proven(clock.instant()));
    }
}
