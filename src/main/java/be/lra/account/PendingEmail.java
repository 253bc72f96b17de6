package be.lra.account;

import java.util.Optional;

/** A new address that waits to be proven, masked. */
public record PendingEmail(String maskedEmail, Optional<CodeStatus> code) {}
