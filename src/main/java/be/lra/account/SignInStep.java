package be.lra.account;

import java.io.Serializable;
import java.util.UUID;

/** A citizen between password and code: the password was right, nothing is open yet. */
public record SignInStep(UUID account, UUID code) implements Serializable {}
