package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.account.DigitalKeyType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationProgressTest {

    private static final Optional<DigitalKeyType> KEY = Optional.of(DigitalKeyType.EMAIL_CODE);
    private static final Optional<UUID> ACCOUNT = Optional.of(new UUID(0, 1));

    @Test
    void withoutProvenCodeOnlyTheCodePageIsShown() {
        var progress = new ActivationProgress(PairState.PENDING, false, KEY, ACCOUNT, false);

        assertThat(allowed(progress)).containsExactly(ActivationPage.CODE);
    }

    @Test
    void eachStepOpensTheNextPageAndKeepsChoicesChangeable() {
        var proven = new ActivationProgress(PairState.PENDING, true, Optional.empty(), Optional.empty(), false);
        var keyChosen = new ActivationProgress(PairState.PENDING, true, KEY, Optional.empty(), false);
        var credentials = new ActivationProgress(PairState.PENDING, true, KEY, ACCOUNT, false);

        assertThat(allowed(proven)).containsExactly(ActivationPage.KEY);
        assertThat(allowed(keyChosen)).containsExactly(ActivationPage.KEY, ActivationPage.CREDENTIALS);
        assertThat(allowed(credentials))
                .containsExactly(ActivationPage.KEY, ActivationPage.CREDENTIALS, ActivationPage.CONFIRM);
    }

    @Test
    void onlyTheBrowserThatDidItSeesTheDonePage() {
        assertThat(new ActivationProgress(PairState.ACTIVATED, true, KEY, ACCOUNT, false).page())
                .isEqualTo(ActivationPage.DONE);
        assertThat(new ActivationProgress(PairState.ACTIVATED, false, KEY, ACCOUNT, false).page())
                .isEqualTo(ActivationPage.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "REVOKED", "REPLACED", "BLOCKED"})
    void deadPairShowsNothingButItsEnd(PairState state) {
        assertThat(allowed(new ActivationProgress(state, true, KEY, ACCOUNT, false)))
                .containsExactly(ActivationPage.CLOSED);
    }

    private static List<ActivationPage> allowed(ActivationProgress progress) {
        return Arrays.stream(ActivationPage.values()).filter(progress::allows).toList();
    }
}
