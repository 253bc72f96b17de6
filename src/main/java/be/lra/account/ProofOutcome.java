package be.lra.account;

import org.springframework.context.MessageSourceResolvable;

/** What came of a code that shall prove a key; each kind of key has outcomes of its own. */
public sealed interface ProofOutcome permits CodeOutcome, AppCodeOutcome, SmsCodeOutcome, BackupCodeOutcome {

    boolean isAccepted();

    /** Whether what was typed may still become right, so that it stays in the field. */
    boolean canBeCorrected();

    /**
     * The sentence that says what is wrong and what helps.
     *
     * @throws IllegalStateException if nothing is wrong
     */
    MessageSourceResolvable sentence();
}
