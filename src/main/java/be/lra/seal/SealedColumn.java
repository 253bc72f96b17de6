package be.lra.seal;

/**
 * Where a module keeps what it sealed: each module tells its own, so that all of it can be sealed anew and counted.
 *
 * @param table its name
 * @param id the column to whose value each secret is bound
 * @param text the column of {@link be.lra.identity.Sealed#text}
 * @param keyId the column of {@link be.lra.identity.Sealed#keyId}
 * @param purpose of the sealing
 */
public record SealedColumn(String table, String id, String text, String keyId, String purpose) {}
