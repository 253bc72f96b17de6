package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.office.ProposalBoard.Line;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-09: author ≠ reviewer, a stale version is refused, the author is told; features K5. */
@DatabaseTest
class ProposalsDatabaseTest {

    @Autowired
    Proposals proposals;

    @Autowired
    OfficeAdministration administration;

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
        for (String name : List.of("geai", "merle", "pinson")) {
            OfficeFixtures.appoint(setup, name, Role.ADMINISTRATOR);
        }
        signIn("geai");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatLeadsVisitorsAstrayIsProposedAndChangesNothingYet() {
        OfficeChangeOutcome outcome = administration.change(renamed("Commune-Nouvelle"), "Fusion de communes");

        assertThat(outcome).isEqualTo(new OfficeChangeOutcome.Proposed(MutableClock.START.plus(Duration.ofDays(14))));
        assertThat(name()).isEqualTo("Commune-Exemple");
        assertThat(trail()).containsExactly("ChangeProposed");
        assertThat(proposals.board().waiting())
                .extracting(Line::author, Line::own, Line::reason, Line::differences)
                .containsExactly(tuple(
                        "Agent geai",
                        true,
                        "Fusion de communes",
                        List.of(new FieldDifference("NAME", "Commune-Exemple", "Commune-Nouvelle"))));
    }

    @Test
    void withoutAReasonNothingIsProposed() {
        OfficeChangeOutcome outcome = administration.change(renamed("Commune-Nouvelle"), "  ");

        assertThat(outcome).isEqualTo(new OfficeChangeOutcome.ReasonMissing(Set.of(OfficeField.NAME)));
        assertThat(proposals.board().waiting()).isEmpty();
        assertThat(administration.change(renamed("Commune-Nouvelle"), "x".repeat(301)))
                .isInstanceOf(OfficeChangeOutcome.ReasonMissing.class);
    }

    @Test
    void openingHoursAreSavedAtOnceAndTheRestWaits() {
        OfficeChange both = OfficeFixtures.open(renamed("Commune-Nouvelle"), "le matin");

        administration.change(both, "Fusion de communes");

        assertThat(hours()).isEqualTo("le matin");
        assertThat(name()).isEqualTo("Commune-Exemple");
        assertThat(trail()).containsExactly("OfficeChanged", "ChangeProposed");
        assertThat(proposals.board().past().lines())
                .extracting(Line::state, line -> line.differences().getFirst().field())
                .containsExactly(tuple(ProposalState.ALONE, "HOURS_FR"));
    }

    @Test
    void officeThatIsNotCompleteYetIsFurnishedByOne() {
        jdbc.sql("update office set help_line_phone = ''").update();

        assertThat(administration.change(renamed("Commune-Nouvelle"), "")).isEqualTo(new OfficeChangeOutcome.Saved());
        assertThat(name()).isEqualTo("Commune-Nouvelle");
    }

    @Test
    void whatAnotherAdministratorApprovesHolds() {
        UUID proposal = propose("Commune-Nouvelle");
        signIn("merle");

        assertThat(proposals.alarm()).isEqualTo(new Proposals.Alarm(1, 0));
        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.DONE);

        assertThat(name()).isEqualTo("Commune-Nouvelle");
        assertThat(trail()).containsExactly("ChangeProposed", "ChangeApproved");
        assertThat(proposals.alarm()).isEqualTo(new Proposals.Alarm(0, 0));
    }

    @Test
    void historyGoesOnHoweverLongItBecomes() {
        for (int change = 0; change < 120; change++) {
            clock.advance(Duration.ofSeconds(1));
            administration.change(OfficeFixtures.open(renamed("Commune-Exemple"), "le matin " + change), "");
        }

        var page = proposals.board().past();
        var lines = new java.util.ArrayList<>(page.lines());
        while (page.last().isPresent()) {
            page = proposals.older(page.last().get());
            lines.addAll(page.lines());
        }

        assertThat(lines).hasSize(120).extracting(Line::id).doesNotHaveDuplicates();
        assertThat(lines.getLast().differences().getFirst().after()).isEqualTo("le matin 0");
    }

    @Test
    void nobodyDecidesAboutHisOwnProposal() {
        UUID proposal = propose("Commune-Nouvelle");

        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.OWN_PROPOSAL);
        assertThat(proposals.reject(proposal, "non")).isEqualTo(ReviewOutcome.OWN_PROPOSAL);
        assertThat(name()).isEqualTo("Commune-Exemple");
    }

    @Test
    void nobodyDecidesAboutHisOwnProposalByAnotherAccount() {
        UUID proposal = propose("Commune-Nouvelle");
        var person = new AgentPerson(new Ssin("85073003328"), new EmailAddress("geai@mail.example"));
        setup.identify(id("geai"), person);
        setup.identify(id("merle"), person);
        signIn("merle");

        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.OWN_PROPOSAL);
        assertThat(proposals.reject(proposal, "non")).isEqualTo(ReviewOutcome.OWN_PROPOSAL);
        signIn("pinson");
        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.DONE);
    }

    @Test
    void proposalAgainstAnOlderVersionIsRefused() {
        UUID first = propose("Commune-Première");
        signIn("merle");
        UUID second = propose("Commune-Seconde");
        signIn("pinson");
        proposals.approve(first);

        assertThat(proposals.approve(second)).isEqualTo(ReviewOutcome.OUTDATED);

        assertThat(name()).isEqualTo("Commune-Première");
        signIn("merle");
        assertThat(proposals.alarm().news()).isOne();
    }

    @Test
    void openingHoursChangedMeanwhileNeitherOutdateAProposalNorAreLost() {
        UUID proposal = propose("Commune-Nouvelle");
        administration.change(OfficeFixtures.open("le soir", version()), "");
        signIn("merle");

        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.DONE);

        assertThat(hours()).isEqualTo("le soir");
        assertThat(name()).isEqualTo("Commune-Nouvelle");
    }

    @Test
    void proposalLapses() {
        UUID proposal = propose("Commune-Nouvelle");
        clock.advance(Duration.ofDays(14));
        signIn("merle");

        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.LAPSED);
        assertThat(proposals.board().waiting()).isEmpty();
        signIn("geai");
        assertThat(proposals.alarm().news()).isOne();
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() throws Exception {
        UUID proposal = propose("Commune-Nouvelle");
        var start = new CyclicBarrier(2);
        List<Callable<ReviewOutcome>> both = Stream.of("merle", "pinson")
                .<Callable<ReviewOutcome>>map(name -> () -> {
                    signIn(name);
                    start.await();
                    return proposals.approve(proposal);
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both).stream().map(future -> future.resultNow()))
                    .containsExactlyInAnyOrder(ReviewOutcome.DONE, ReviewOutcome.TOO_LATE);
        }
        assertThat(trail()).containsExactly("ChangeProposed", "ChangeApproved");
    }

    @Test
    void rejectionNeedsAReasonWhichTheAuthorReads() {
        UUID proposal = propose("Commune-Nouvelle");
        signIn("merle");
        assertThat(proposals.reject(proposal, " ")).isEqualTo(ReviewOutcome.REASON_MISSING);

        assertThat(proposals.reject(proposal, "Pas avant janvier")).isEqualTo(ReviewOutcome.DONE);

        signIn("geai");
        assertThat(proposals.alarm().news()).isOne();
        Line told = proposals.board().past().lines().getFirst();
        assertThat(told.isNews()).isTrue();
        assertThat(told.decision()).hasValueSatisfying(decision -> {
            assertThat(decision.by()).isEqualTo("Agent merle");
            assertThat(decision.words()).isEqualTo("Pas avant janvier");
        });
        proposals.seen(proposal);
        assertThat(proposals.alarm().news()).isZero();
        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.OWN_PROPOSAL);
    }

    @Test
    void withdrawnProposalIsDecidedNoMore() {
        UUID proposal = propose("Commune-Nouvelle");
        assertThat(proposals.withdraw(proposal)).isEqualTo(ReviewOutcome.DONE);
        assertThat(proposals.withdraw(proposal)).isEqualTo(ReviewOutcome.TOO_LATE);
        signIn("merle");

        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.TOO_LATE);
        assertThat(trail()).containsExactly("ChangeProposed", "ChangeWithdrawn");
    }

    @Test
    void onlyTheAuthorWithdraws() {
        UUID proposal = propose("Commune-Nouvelle");
        signIn("merle");

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> proposals.withdraw(proposal));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> proposals.seen(proposal));
    }

    @Test
    void approvingAsksForAFreshProof() {
        UUID proposal = propose("Commune-Nouvelle");
        signIn("merle");
        clock.advance(Duration.ofMinutes(6));

        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.PROOF_ASKED);
        assertThat(name()).isEqualTo("Commune-Exemple");
    }

    @Test
    void proposalOfAnotherOfficeIsNotFound() {
        UUID proposal = propose("Commune-Nouvelle");
        OfficeFixtures.openOther(setup);
        UUID pic = UUID.randomUUID();
        setup.appoint(new NewAgent(pic, "pic", OfficeFixtures.PASSWORD, "Agent pic", Language.FR));
        setup.grant(pic, Role.ADMINISTRATOR, OfficeFixtures.OTHER_CBE_NUMBER);
        OfficeFixtures.signIn(new SignedInAgent(
                        pic,
                        "pic",
                        "Agent pic",
                        OfficeFixtures.OTHER_OFFICE,
                        null,
                        Set.of(Role.ADMINISTRATOR),
                        Language.FR)
                .proven(clock.instant()));

        assertThat(proposals.board().waiting()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> proposals.approve(proposal));
        assertThat(proposals.board().alone()).isTrue();
    }

    @Test
    void theOnlyAdministratorIsTold() {
        assertThat(proposals.board().alone()).isFalse();

        jdbc.sql("update agent set blocked = true where user_name <> 'geai'").update();

        assertThat(proposals.board().alone()).isTrue();
    }

    private UUID propose(String name) {
        administration.change(renamed(name), "Fusion de communes");
        return proposals.board().waiting().getLast().id();
    }

    private OfficeChange renamed(String name) {
        return OfficeFixtures.renamed(name, version());
    }

    private int version() {
        return administration.overview().version();
    }

    private String name() {
        return offices.profile(OfficeFixtures.OFFICE).name();
    }

    private @Nullable String hours() {
        return offices.profile(OfficeFixtures.OFFICE).openingHours().get(Language.FR);
    }

    private static UUID id(String userName) {
        return UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
    }

    private void signIn(String userName) {
        UUID id = id(userName);
        OfficeFixtures.signIn(
                OfficeFixtures.withoutDesk(id, userName, Role.ADMINISTRATOR).proven(clock.instant()));
    }

    private List<@Nullable String> trail() {
        return jdbc.sql("select kind from audit_event order by at, id")
                .query(String.class)
                .list();
    }
}
