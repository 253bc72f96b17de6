package be.lra.office;

import be.lra.identity.Language;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agent to be appointed, as an administrator typed it.
 *
 * @param pseudonym how visitors and auditors know the agent
 * @param role the first one: who has none cannot sign in
 */
public record TypedAgent(
        String userName, String pseudonym, @Nullable Language language, TypedPerson person, TypedRole role) {

    /** What can be told without asking the database; empty if nothing is wrong. */
    Set<StaffProblem> problems(Instant now) {
        Set<StaffProblem> problems = EnumSet.noneOf(StaffProblem.class);
        if (usableUserName().isEmpty()) {
            problems.add(StaffProblem.NO_USER_NAME);
        }
        if (usablePseudonym().isEmpty()) {
            problems.add(StaffProblem.NO_PSEUDONYM);
        }
        if (language == null) {
            problems.add(StaffProblem.NO_LANGUAGE);
        }
        problems.addAll(person.problems(now));
        problems.addAll(role.problems(now));
        return problems;
    }

    /** In lower case, if it can be one. */
    Optional<String> usableUserName() {
        return FirstAppointment.userName(userName);
    }

    Optional<String> usablePseudonym() {
        return FirstAppointment.pseudonym(pseudonym);
    }

    /** The language; only without {@link #problems}. */
    Language spoken() {
        return Objects.requireNonNull(language);
    }

    /** Masked: numbers and addresses never reach a log. */
    @Override
    public String toString() {
        return "TypedAgent[" + userName + "]";
    }
}
