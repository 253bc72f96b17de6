package be.lra.account;

import java.util.UUID;

/** A holder closed the account; whoever keeps something for it forgets that, in the same transaction. */
public record HolderLeft(UUID account) {}
