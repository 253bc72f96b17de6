package be.lra.seal;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a start that fails what is wrong with the keyset, in place of a stack of causes. */
class KeysetUnusableAnalyzer extends AbstractFailureAnalyzer<KeysetUnusable> {

    private static final String ACTION =
            "Name the file in lra.secrets.keyset, readable by its owner alone. The program makes one: keyset new FILE."
                    + " Where secrets are sealed already, it must be the one they were sealed under.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysetUnusable cause) {
        return new FailureAnalysis(Objects.requireNonNull(cause.getMessage()), ACTION, cause);
    }
}
