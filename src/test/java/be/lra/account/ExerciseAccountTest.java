package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.EmailAddress;
import be.lra.identity.Exercise;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name chosen in an exercise takes none from anybody, and nobody can type it. */
class ExerciseAccountTest {

    private static final Credentials CREDENTIALS =
            new Credentials(new UserName("Voyageuse"), new PasswordHash("not looked at"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voyageuse",
                " voyageuse",
                "\u00a0voyageuse",
                "\u3000Voyageuse ",
                "\u2002voyageuse",
                "\tvoyageuse"
            })
    void noTypedNameIsThatOfAnExercise(String typed) {
        var flore = new EmailAddress("flore@" + Exercise.of(UUID.randomUUID()).domain());

        assertThat(CitizenAccount.userNameKey(CREDENTIALS, flore))
                .isNotEqualTo(UserName.comparable(UserName.tidy(typed)));
        assertThat(CitizenAccount.userNameKey(CREDENTIALS, new EmailAddress("flore@mail.example")))
                .isEqualTo("voyageuse");
    }
}
