package be.lra.eid;

/** The address as it stands on the card; each part may be empty. */
public record EidAddress(String streetAndNumber, String postcode, String municipality) {

    /** Masked: addresses never reach a log. */
    @Override
    public String toString() {
        return "EidAddress[masked]";
    }
}
