package be.lra.demo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.BirthDate;
import be.lra.identity.Mrz;
import be.lra.identity.MrzReading;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.identity.SsinReading;
import be.lra.identity.SsinWarning;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FictionalPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void everyStartInventsTheSamePeople() {
        assertThat(new FictionalPeople().all())
                .isEqualTo(new FictionalPeople().all())
                .hasSize(3000);
    }

    @Test
    void everyNumberHoldsButIsOfASerialThatNoRegisterGives() {
        var people = new FictionalPeople().all();

        assertThat(people.stream().map(StubPerson::ssin).collect(Collectors.toSet()))
                .hasSameSizeAs(people);
        assertThat(people).allSatisfy(person -> {
            assertThat(Ssin.read(person.ssin(), TODAY)).isInstanceOf(SsinReading.Read.class);
            assertThat(person.ssin().substring(6, 9)).isEqualTo("999");
        });
    }

    @Test
    void numberNeverContradictsItsPerson() {
        assertThat(new FictionalPeople().all())
                .allSatisfy(person -> assertThat(SsinWarning.about(
                                new Ssin(person.ssin()),
                                BirthDate.ofIso(person.birthDate()),
                                person.gender() == 1 ? Sex.MALE : Sex.FEMALE))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("passports")
    void specimenPassportIsReadUnlessItSaysOtherwise(SpecimenPassports.SpecimenPassport passport) {
        var reading = Mrz.read(passport.mrz(), TODAY);

        if (passport.code().equals("letter-o")) {
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            MrzReading.Rejected.class,
                            rejected ->
                                    assertThat(rejected.hints()).contains(new MrzReading.LookAlike(2, 5, 'O', '0')));
        } else {
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            MrzReading.Read.class,
                            read -> assertThat(read.document().expiry().isBefore(TODAY))
                                    .isEqualTo(passport.code().equals("expired")));
        }
    }

    static Iterable<SpecimenPassports.SpecimenPassport> passports() {
        return SpecimenPassports.ALL;
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, MUELLER",
        "Müller, Muller",
        "Van den Broeck, VANDENBROEK",
        "Schmidt, Smit",
        "Łukaszewicz, Lukaszewicz",
        "Þórgrímsdóttir, THORGRIMSDOTTIR",
        "Peeters-Janssens, Janssens",
        "De Backer, Debacker",
        "Philippe, Filip",
        "Dhondt, D'Hont",
        "Ødegård, OEDEGAARD",
    })
    void namesThatSoundAlikeShareASound(String one, String other) {
        assertThat(NameSounds.of(one)).containsAnyElementsOf(NameSounds.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Peeters, Janssens", "Maes, Claes", "Rossi, Verdi-Bianchi"})
    void namesThatSoundOtherwiseDoNot(String one, String other) {
        assertThat(NameSounds.of(one)).doesNotContainAnyElementsOf(NameSounds.of(other));
    }
}
