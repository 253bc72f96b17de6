package be.lra.registration;

import be.lra.identity.BirthDate;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person of a registration as stored, wiped some time after the registration has ended (domain.md 3). */
@Embeddable
class RegisteredPerson {

    private @Nullable String lastName;
    private @Nullable String givenNames;
    private @Nullable String birthDate;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    private @Nullable String nationality;
    private @Nullable String ssin;

    protected RegisteredPerson() {}

    RegisteredPerson(PersonIdentity person) {
        lastName = person.lastName();
        givenNames = person.givenNames();
        birthDate = person.birthDate().iso();
        sex = person.sex();
        nationality = person.nationality();
        ssin = person.ssin().map(Ssin::digits).orElse(null);
    }

    /** Empty once the person's data were wiped. */
    Optional<PersonIdentity> identity() {
        if (lastName == null || givenNames == null || birthDate == null || sex == null || nationality == null) {
            return Optional.empty();
        }
        return Optional.of(new PersonIdentity(
                lastName,
                givenNames,
                BirthDate.ofIso(birthDate),
                sex,
                nationality,
                Optional.ofNullable(ssin).map(Ssin::new)));
    }
}
