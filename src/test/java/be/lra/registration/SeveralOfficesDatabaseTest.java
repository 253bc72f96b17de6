package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.identity.DataAction;
import be.lra.identity.Language;
import be.lra.identity.TimeOrderedId;
import be.lra.office.DoorStep;
import be.lra.office.OfficeProfile;
import be.lra.office.Permit;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.office.SupervisedOffice;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A supervisor of several offices sees those where the role holds now and covers what is read, and nothing of any other. */
@DatabaseTest
class SeveralOfficesDatabaseTest extends CounterWithStubRegister {

    private static final int CASES = 150;
    private static final long SEED = 20_261_124; // a failure repeats
    private static final Permit ORDINARY = new Permit(Set.of(DataAction.READ), Set.of());

    @Autowired
    FollowUp followUp;

    @Autowired
    CaseControl control;

    private final List<OfficeProfile> offices = new ArrayList<>();
    private final Map<UUID, UUID> letters = new HashMap<>(); // the one of each office
    private UUID supervisor = UUID.randomUUID();

    /** What an office gave the supervisor. */
    private enum Given {
        NOTHING,
        SUPERVISOR,
        ORDINARY_DATA_ONLY,
        ENDED,
        TO_COME,
        AGENT_ONLY,
        BLOCKED_OFFICE
    }

    @BeforeEach
    void openOffices() {
        supervisor =
                RegistrationFixtures.colleague(office, Role.SUPERVISOR, setup).agentId();
        offices.add(office);
        for (int other = 0; other < 3; other++) {
            OfficeProfile elsewhere = RegistrationFixtures.office();
            setup.open(elsewhere);
            offices.add(elsewhere);
        }
        offices.forEach(each -> letters.put(each.id(), letter(each, letters.size())));
    }

    @Test
    void onlyWhatTheRolesOfEachOfficeAllowIsSeen() {
        var chance = new Random(SEED);
        for (int number = 0; number < CASES; number++) {
            Map<UUID, Given> given = new HashMap<>();
            offices.forEach(each -> given.put(each.id(), Given.values()[chance.nextInt(Given.values().length)]));
            given.put(office.id(), Given.SUPERVISOR);
            Set<UUID> chosen = new HashSet<>(Set.of(UUID.randomUUID()));
            letters.keySet().stream().filter(_ -> chance.nextInt(3) > 0).forEach(chosen::add);
            offices.forEach(each -> give(each, given.getOrDefault(each.id(), Given.NOTHING)));
            RegistrationFixtures.signIn(at(Permit.ALL));

            assertThat(followedUp(chosen))
                    .as("follow-up, %s of %s", chosen, given)
                    .isEqualTo(expected(given, chosen, Set.of(Given.SUPERVISOR, Given.ORDINARY_DATA_ONLY)));
            assertThat(controlled(chosen))
                    .as("control, %s of %s", chosen, given)
                    .isEqualTo(expected(given, chosen, Set.of(Given.SUPERVISOR)));
        }
    }

    @Test
    void officeWhereOneWorksComesFirstAndIsNamed() {
        offices.forEach(each -> give(each, Given.SUPERVISOR));
        RegistrationFixtures.signIn(at(Permit.ALL));

        assertThat(followUp.offices()).hasSize(4);
        assertThat(followUp.offices().getFirst()).isEqualTo(new SupervisedOffice(office.id(), office.name(), true));
        assertThat(followUp.offices().stream().skip(1)).noneMatch(SupervisedOffice::here);
    }

    @Test
    void whoSeesNoConfidentialDataWhereHeWorksControlsNowhereFromThere() {
        offices.forEach(each -> give(each, each.equals(office) ? Given.ORDINARY_DATA_ONLY : Given.SUPERVISOR));
        RegistrationFixtures.signIn(at(ORDINARY));

        assertThat(followedUp(letters.keySet())).hasSize(4);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> control.list(ControlPeriod.MONTH, letters.keySet()));
    }

    /** Seen from here, judged there. */
    @Test
    void caseOfAnotherOfficeIsJudgedByWhoWorksThere() {
        offices.forEach(each -> give(each, Given.SUPERVISOR));
        RegistrationFixtures.signIn(at(Permit.ALL));
        UUID elsewhere = letters.get(offices.getLast().id());

        assertThat(elsewhere)
                .isNotNull()
                .satisfies(id -> assertThat(control.inOrder(id)).isEqualTo(ApprovalOutcome.TOO_LATE));
        assertThat(controlled(letters.keySet())).hasSize(4);
    }

    @Test
    void agentWhoSupervisesNowhereIsRefused() {
        RegistrationFixtures.signIn(agent);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> followUp.linesOf(letters.keySet()));
    }

    private Set<UUID> followedUp(Set<UUID> chosen) {
        return followUp.linesOf(chosen).stream().map(one -> one.office().id()).collect(Collectors.toSet());
    }

    private Set<UUID> controlled(Set<UUID> chosen) {
        List<ControlList.Case> cases = control.list(ControlPeriod.MONTH, chosen).cases();
        assertThat(cases)
                .allSatisfy(one -> assertThat(letters.get(one.office().id())).isEqualTo(one.id()));
        return cases.stream().map(one -> one.office().id()).collect(Collectors.toSet());
    }

    private static Set<UUID> expected(Map<UUID, Given> given, Set<UUID> chosen, Set<Given> enough) {
        return given.entrySet().stream()
                .filter(office -> enough.contains(office.getValue()) && chosen.contains(office.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void give(OfficeProfile where, Given given) {
        database.sql("delete from role_grant where agent = ? and cbe_number = ?")
                .params(supervisor, where.cbeNumber())
                .update();
        database.sql("update office set blocked = ? where id = ?")
                .params(given == Given.BLOCKED_OFFICE, where.id())
                .update();
        if (given != Given.NOTHING) {
            Role role = given == Given.AGENT_ONLY ? Role.AGENT : Role.SUPERVISOR;
            setup.grant(supervisor, role, where.cbeNumber());
        }
        Instant now = clock.instant();
        switch (given) {
            case ENDED -> change(where, "valid_until", Timestamp.from(now));
            case TO_COME -> change(where, "valid_from", Timestamp.from(now.plusSeconds(60)));
            case ORDINARY_DATA_ONLY -> {
                change(where, "data_kinds", "");
                change(where, "actions", "READ");
            }
            case NOTHING, SUPERVISOR, AGENT_ONLY, BLOCKED_OFFICE -> {}
        }
    }

    private void change(OfficeProfile where, String column, Object value) {
        database.sql("update role_grant set " + column + " = ? where agent = ? and cbe_number = ?")
                .params(value, supervisor, where.cbeNumber())
                .update();
    }

    private SignedInAgent at(Permit permit) {
        return new SignedInAgent(
                supervisor,
                "geai",
                "Geai",
                office.id(),
                null,
                Set.of(Role.SUPERVISOR),
                Language.FR,
                new DoorStep.Inside(null, Instant.MAX),
                Map.of(Role.SUPERVISOR, permit));
    }

    /** One that was finished today and lapses tomorrow. */
    private UUID letter(OfficeProfile where, int number) {
        UUID id = TimeOrderedId.next(clock.instant(), random);
        Instant now = clock.instant();
        database.sql("""
                        insert into registration (id, version, reference, state, means, office, desk, agent, started_at,
                            issued_at, expires_at, letters)
                        values (?, 0, ?, 'PENDING', 'CARD', ?, ?, ?, ?, ?, ?, 1)""")
                .params(
                        id,
                        "R-%04d-QQ".formatted(number),
                        where.id(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Duration.ofDays(1))))
                .update();
        return id;
    }
}
