package be.lra.reader;

/** The address a Belgian card carries, verified by the signature over its address file. */
public record AddressOnCard(String streetAndNumber, String postcode, String municipality) {

    /** Masked: addresses never reach a log. */
    @Override
    public String toString() {
        return "AddressOnCard[masked]";
    }
}
