package be.lra.account;

/** More passwords wait to be checked than the machine can check soon; trying again a little later helps. */
public final class HashingBusy extends RuntimeException {

    HashingBusy() {
        super("too many passwords are being hashed");
    }
}
