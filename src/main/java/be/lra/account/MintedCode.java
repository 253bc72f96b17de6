package be.lra.account;

import java.time.Instant;

/** A code in clear, on its way into a mail. */
record MintedCode(String clearCode, Instant expiresAt) {

    /** Masked: codes never reach a log. */
    @Override
    public String toString() {
        return "MintedCode[masked]";
    }
}
