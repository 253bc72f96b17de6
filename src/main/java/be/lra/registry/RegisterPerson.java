package be.lra.registry;

import be.lra.identity.PersonIdentity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person as a register knows them; the person always has a number.
 *
 * @param deceased such a person is never registered
 * @param anomalies codes of what the register finds odd, such as {@code STUB-A1}; warnings
 * @param radSince since when nobody keeps the person's data, for {@link RegisterSource#RAD}
 */
public record RegisterPerson(
        PersonIdentity person,
        RegisterSource register,
        boolean deceased,
        List<String> anomalies,
        Optional<LocalDate> radSince) {

    /** @throws IllegalArgumentException if the person has no number */
    public RegisterPerson {
        if (person.ssin().isEmpty()) {
            throw new IllegalArgumentException("a register knows a person by number");
        }
        anomalies = List.copyOf(anomalies);
    }
}
