package be.lra.office;

import be.lra.identity.EmailAddress;
import be.lra.identity.EmailReading;
import be.lra.identity.Ssin;
import be.lra.identity.SsinReading;
import be.lra.ui.DeskTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who an agent is, as an administrator typed it. */
public record TypedPerson(String number, String email) {

    /** What is wrong; empty if {@link #person} is there. */
    Set<StaffProblem> problems(Instant now) {
        Set<StaffProblem> problems = EnumSet.noneOf(StaffProblem.class);
        if (readNumber(now).isEmpty()) {
            problems.add(StaffProblem.NO_NUMBER);
        }
        if (readEmail().isEmpty()) {
            problems.add(StaffProblem.NO_EMAIL);
        }
        return problems;
    }

    Optional<AgentPerson> person(Instant now) {
        return readNumber(now).flatMap(ssin -> readEmail().map(address -> new AgentPerson(ssin, address)));
    }

    private Optional<Ssin> readNumber(Instant now) {
        return Ssin.read(number, LocalDate.ofInstant(now, DeskTimes.BELGIUM)) instanceof SsinReading.Read(Ssin read)
                ? Optional.of(read)
                : Optional.empty();
    }

    private Optional<EmailAddress> readEmail() {
        return EmailAddress.read(email) instanceof EmailReading.Read(EmailAddress read)
                ? Optional.of(read)
                : Optional.empty();
    }

    /** Masked: numbers and addresses never reach a log. */
    @Override
    public String toString() {
        return "TypedPerson[masked]";
    }
}
