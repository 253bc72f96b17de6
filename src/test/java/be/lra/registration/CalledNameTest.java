package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.BirthDate;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalledNameTest {

    private static final PersonIdentity MARGAUX = person("VAN DEN DUVALERY", "MARGAUX ELISE");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mme van den Duvaléry",
                "VAN DEN DUVALERY, Margaux",
                "margaux van-den-duvalery",
                "Margaux",
                "Élise",
                "Margaux Élise"
            })
    void nameThatIsWrittenOtherwiseMayBeHers(String called) {
        assertThat(CalledName.mayBe(called, MARGAUX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mme Dubois", "Margaux Dubois", "van den Berg", "Duval", "M", "42", ""})
    void nameOfSomebodyElseIsNotHers(String called) {
        assertThat(CalledName.mayBe(called, MARGAUX)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Suharnoto", "Bapak Suharnoto"})
    void personWithASingleNameIsFound(String called) {
        assertThat(CalledName.mayBe(called, person("SUHARNOTO", ""))).isTrue();
    }

    private static PersonIdentity person(String lastName, String givenNames) {
        return new PersonIdentity(
                lastName, givenNames, new BirthDate(1991, 3, 14), Sex.FEMALE, "UTO", Optional.empty());
    }
}
