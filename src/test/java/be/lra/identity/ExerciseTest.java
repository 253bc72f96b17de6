package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Numbers and addresses of exercises are nobody's, whoever the trainee is. */
class ExerciseTest {

    private static final Random CHANCE = new Random(25);

    @Test
    void everyNumberOfAnExerciseIsToldFromEveryNumberThatARegisterGives() {
        for (int trainee = 0; trainee < 10_000; trainee++) {
            var exercise = Exercise.of(anybody());
            LocalDate birth = exercise.birthDate(trainee % 5);

            Ssin number = exercise.number(birth);

            assertThat(number.isOfExercise()).isTrue();
            assertThat(number.kind()).isEqualTo(Ssin.Kind.BIS);
            assertThat(number.birthDate().agreesWith(BirthDate.of(birth))).isTrue();
        }
    }

    @Test
    void numbersThatRegistersGiveOrTheDemonstrationUsesAreNoExercise() {
        for (String digits : new String[] {"85073003328", "86031299980", "79100599995"}) {
            assertThat(new Ssin(digits).isOfExercise()).isFalse();
        }
    }

    @Test
    void numberOfTheChildOfTheMillenniumHolds() {
        assertThat(new Exercise(7).number(LocalDate.of(2001, 2, 3)).isOfExercise())
                .isTrue();
    }

    @Test
    void visitorsOfOneTraineeAreDifferentPeople() {
        for (int trainee = 0; trainee < 10_000; trainee++) {
            var exercise = Exercise.of(anybody());
            var numbers = new HashSet<Ssin>();
            for (int visitor = 0; visitor < 5; visitor++) {
                numbers.add(exercise.number(exercise.birthDate(visitor)));
            }
            assertThat(numbers).hasSize(5);
        }
    }

    @Test
    void addressesOfAnExerciseLieInADomainThatIsNot() {
        var address = new EmailAddress("flore@" + Exercise.of(anybody()).domain());

        assertThat(address.isOfExercise()).isTrue();
        assertThat(address.domain()).endsWith(".invalid");
    }

    @Test
    void addressThatOnlyLooksLikeItIsNone() {
        assertThat(new EmailAddress("flore@exercice.invalid.example").isOfExercise())
                .isFalse();
        assertThat(new EmailAddress("flore@bexercice.invalid").isOfExercise()).isFalse();
    }

    private static UUID anybody() {
        return new UUID(CHANCE.nextLong(), CHANCE.nextLong());
    }
}
