package be.lra.account;

import java.util.Optional;
import java.util.UUID;

/**
 * An account closed; whoever keeps something for it forgets that, in the same transaction.
 *
 * @param heir another account of the same person whose keys still open, or are frozen: what belongs to the person goes over to it
 */
public record HolderLeft(UUID account, Optional<UUID> heir) {}
