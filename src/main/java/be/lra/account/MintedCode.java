package be.lra.account;

import java.time.Instant;
import java.util.UUID;

/** A code in clear, on its way into a mail. */
record MintedCode(UUID account, String clearCode, Instant expiresAt) {

    /** Masked: codes never reach a log. */
    @Override
    public String toString() {
        return "MintedCode[masked]";
    }
}
