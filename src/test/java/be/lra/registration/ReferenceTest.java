package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @Test
    void randomReferenceIsReadBackFromWhatPeopleType() {
        Reference reference = Reference.random(new SecureRandom());

        assertThat(Reference.read(reference.value().toLowerCase(java.util.Locale.ROOT)))
                .contains(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-7K3M-2Q", "r7k3m2q", " 7k3m 2q ", "7K3M2Q", "R 7K3M-2Q"})
    void formsPeopleTypeAreRead(String typed) {
        assertThat(Reference.read(typed)).contains(new Reference("R-7K3M-2Q"));
    }

    @Test
    void lookAlikesAreTakenForWhatTheyMean() {
        assertThat(Reference.read("R-OIL3-2Q")).contains(new Reference("R-0113-2Q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R-7K3M", "7K3M2Q8Z", "R-7K3M-2!", "Dupont"})
    void otherTextsAreNoReference(String typed) {
        assertThat(Reference.read(typed)).isEmpty();
    }

    @Test
    void anotherFormIsOurMistake() {
        assertThatThrownBy(() -> new Reference("7K3M2Q")).isInstanceOf(IllegalArgumentException.class);
    }
}
