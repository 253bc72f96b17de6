package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/**
 * SEC-14: over thousands of cases of chance, the real services and a model of a few lines agree on who may do what to a
 * registration: role, office, author and state decide. Whatever happens is taken back after each case.
 */
@DatabaseTest
class PermissionsPropertyDatabaseTest extends CounterWithStubRegister {

    private static final int CASES = 10_000; // features.md K2
    private static final long SEED = 20_261_123; // a failure repeats

    @Autowired
    AfterIssue afterIssue;

    @Autowired
    RegistrationArchive archive;

    @Autowired
    RegistrationFile file;

    @Autowired
    Transfers transfers;

    @Autowired
    CaseControl control;

    private final Map<Role, SignedInAgent> here = new EnumMap<>(Role.class);
    private final Map<Role, SignedInAgent> there = new EnumMap<>(Role.class);
    private OfficeProfile elsewhere = RegistrationFixtures.office();
    private UUID thirdOffice = UUID.randomUUID();

    /** How it ends, whatever it is called where it ends. */
    private enum End {
        /** No role of the agent may call it. */
        DENIED,
        /** There is no such registration, as far as this office knows. */
        NOT_FOUND,
        /** It is there, and its state or its author forbids the act. */
        REFUSED,
        DONE
    }

    /** A command or query about one registration. */
    private record Act(
            String name, Set<Role> roles, boolean needsOpen, boolean ofOthers, Function<Known, Object> call) {}

    /** A registration by its two names. */
    private record Known(UUID id, Reference reference) {}

    /**
     * One case.
     *
     * @param role by which the agent acts
     * @param ours whether the registration is of the agent's office
     * @param author whether the agent himself issued it
     */
    private record Meeting(Role role, boolean ours, boolean author, RegistrationState state, Act act) {

        /** The model. */
        End expected() {
            if (!act.roles().contains(role)) {
                return End.DENIED;
            }
            if (!ours) {
                return End.NOT_FOUND;
            }
            boolean hindered = (act.needsOpen() && !state.isOpen())
                    || (act.ofOthers() && author)
                    || (act.name().equals("resendLink") && state == RegistrationState.BLOCKED)
                    || (act.name().equals("correctContact") && !author);
            return hindered ? End.REFUSED : End.DONE;
        }

        @Override
        public String toString() {
            return act.name() + " by " + role + (ours ? " here" : " elsewhere") + (author ? ", author, " : ", ")
                    + state;
        }
    }

    private List<Act> acts() {
        Set<Role> agent = EnumSet.of(Role.AGENT);
        Set<Role> supervisor = EnumSet.of(Role.SUPERVISOR);
        Set<Role> both = EnumSet.of(Role.AGENT, Role.SUPERVISOR);
        return List.of(
                act(
                        "reissueLetter",
                        agent,
                        true,
                        known -> afterIssue.reissueLetter(known.reference(), ReprintReason.LETTER_LOST)),
                act("resendLink", agent, true, known -> afterIssue.resendLink(known.reference())),
                act(
                        "correctContact",
                        agent,
                        true,
                        known -> afterIssue.correctContact(
                                known.reference(), RegistrationFixtures.email("new@example.org"))),
                act(
                        "revoke",
                        agent,
                        true,
                        known -> afterIssue.revoke(known.reference(), RevocationReason.VISITOR_ASKS)),
                act("open", both, false, known -> file.open(known.reference())),
                act(
                        "life",
                        both,
                        false,
                        known -> Optional.of(file.life(known.reference()))
                                .filter(life -> !life.turns().isEmpty())),
                act("find", both, false, known -> archive.find(known.reference())),
                act("findById", both, false, known -> archive.find(known.id())),
                act("linkMail", both, false, known -> archive.linkMail(known.id())),
                act(
                        "transfer",
                        supervisor,
                        true,
                        known -> transfers.transfer(known.reference(), thirdOffice, TransferReason.VISITOR_WANTS_IT)),
                new Act("inOrder", supervisor, false, true, known -> control.inOrder(known.id())),
                new Act(
                        "suspicious",
                        supervisor,
                        false,
                        true,
                        known -> control.suspicious(known.id(), ControlReason.PERSON_DOUBTFUL)));
    }

    private static Act act(String name, Set<Role> roles, boolean needsOpen, Function<Known, Object> call) {
        return new Act(name, roles, needsOpen, false, call);
    }

    @BeforeEach
    void furnish() {
        setup.open(elsewhere);
        OfficeProfile third = RegistrationFixtures.office();
        setup.open(third);
        thirdOffice = third.id();
        for (Role role : Role.values()) {
            here.put(role, RegistrationFixtures.colleague(office, role, setup));
            there.put(role, RegistrationFixtures.colleague(elsewhere, role, setup));
        }
        RegistrationFixtures.signIn(agent);
    }

    @Test
    void tenThousandCasesOfChanceEndAsTheModelSays() {
        RegistrationRecord issued = issued(MARTA);
        clock.advance(Duration.ofMinutes(11)); // the mail with the link may be sent again
        var known = new Known(issued.id(), issued.reference());
        var chance = new Random(SEED);
        List<Act> acts = acts();
        for (int number = 0; number < CASES; number++) {
            Meeting meeting = draw(chance, acts);

            End end = transaction.execute(status -> {
                status.setRollbackOnly();
                return meet(meeting, known);
            });

            assertThat(end).as("case %d: %s", number, meeting).isEqualTo(meeting.expected());
        }
    }

    /** A foreign registration answers as one that does not exist, to the letter, and leaves no trace. */
    @Test
    void foreignIdentifierAnswersAsOneThatIsNotThere() {
        RegistrationRecord issued = issued(MARTA);
        var foreign = new Known(issued.id(), issued.reference());
        var nowhere = new Known(UUID.randomUUID(), new Reference("R-ZZZZ-99"));
        for (Act act : acts()) {
            for (Role role : act.roles()) {
                RegistrationFixtures.signIn(agent(false, role));
                long before = events();

                assertThat(answer(act, foreign))
                        .as("%s by %s", act.name(), role)
                        .isEqualTo(answer(act, nowhere));
                assertThat(events()).as("%s by %s", act.name(), role).isEqualTo(before);
            }
        }
    }

    private Meeting draw(Random chance, List<Act> acts) {
        Role role = any(chance, Role.values());
        boolean ours = chance.nextInt(4) > 0;
        boolean author = ours && chance.nextBoolean();
        return new Meeting(role, ours, author, any(chance, STATES), acts.get(chance.nextInt(acts.size())));
    }

    private static final RegistrationState[] STATES = EnumSet.complementOf(
                    EnumSet.of(RegistrationState.DRAFT, RegistrationState.REFUSED))
            .toArray(RegistrationState[]::new);

    private static <T> T any(Random chance, T[] all) {
        return all[chance.nextInt(all.length)];
    }

    private SignedInAgent agent(boolean ours, Role role) {
        return Objects.requireNonNull((ours ? here : there).get(role));
    }

    private End meet(Meeting meeting, Known known) {
        SignedInAgent actor = agent(meeting.ours(), meeting.role());
        UUID author = meeting.author() ? actor.agentId() : agent.agentId();
        database.sql("update registration set state = ?, agent = ? where id = ?")
                .params(meeting.state().name(), author, known.id())
                .update();
        database.sql("update activation_pair set state = ? where registration = ?")
                .params(meeting.state().name(), known.id())
                .update();
        RegistrationFixtures.signIn(actor);
        return end(answer(meeting.act(), known));
    }

    private static Object answer(Act act, Known known) {
        try {
            return act.call().apply(known);
        } catch (AccessDeniedException denied) {
            return End.DENIED;
        }
    }

    private static End end(Object answer) {
        return switch (answer) {
            case End denied -> denied;
            case Optional<?> found -> found.isPresent() ? End.DONE : End.NOT_FOUND;
            case ApprovalOutcome.DONE -> End.DONE;
            case ApprovalOutcome.TOO_LATE -> End.NOT_FOUND; // what is not there has been dealt with
            case ApprovalOutcome _ -> End.REFUSED;
            default ->
                switch (answer.getClass().getSimpleName()) {
                    case "NotFound" -> End.NOT_FOUND;
                    case "Reissued", "Resent", "Corrected", "Revoked", "Transferred" -> End.DONE;
                    default -> End.REFUSED;
                };
        };
    }

    private long events() {
        return database.sql("select count(*) from audit_event")
                .query(Long.class)
                .single();
    }
}
