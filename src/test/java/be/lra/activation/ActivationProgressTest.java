package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.account.DigitalKeyType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationProgressTest {

    private static final Optional<DigitalKeyType> KEY = Optional.of(DigitalKeyType.EMAIL_CODE);

    @Test
    void withoutProvenCodeOnlyTheCodePageIsShown() {
        var progress = new ActivationProgress(PairState.PENDING, false, KEY, true);

        assertThat(allowed(progress)).containsExactly(ActivationPage.CODE);
    }

    @Test
    void eachStepOpensTheNextPageAndKeepsChoicesChangeable() {
        var proven = new ActivationProgress(PairState.PENDING, true, Optional.empty(), false);
        var keyChosen = new ActivationProgress(PairState.PENDING, true, KEY, false);
        var credentials = new ActivationProgress(PairState.PENDING, true, KEY, true);

        assertThat(allowed(proven)).containsExactly(ActivationPage.KEY);
        assertThat(allowed(keyChosen)).containsExactly(ActivationPage.KEY, ActivationPage.CREDENTIALS);
        assertThat(allowed(credentials))
                .containsExactly(ActivationPage.KEY, ActivationPage.CREDENTIALS, ActivationPage.CONFIRM);
    }

    @Test
    void onlyTheBrowserThatDidItSeesTheDonePage() {
        assertThat(new ActivationProgress(PairState.ACTIVATED, true, KEY, true).page())
                .isEqualTo(ActivationPage.DONE);
        assertThat(new ActivationProgress(PairState.ACTIVATED, false, KEY, true).page())
                .isEqualTo(ActivationPage.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "REVOKED", "REPLACED", "BLOCKED"})
    void deadPairShowsNothingButItsEnd(PairState state) {
        assertThat(allowed(new ActivationProgress(state, true, KEY, true))).containsExactly(ActivationPage.CLOSED);
    }

    private static List<ActivationPage> allowed(ActivationProgress progress) {
        return Arrays.stream(ActivationPage.values()).filter(progress::allows).toList();
    }
}
