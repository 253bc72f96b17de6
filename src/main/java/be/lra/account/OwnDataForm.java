package be.lra.account;

/** How somebody takes along what is held of her: to read, or for another program. */
public enum OwnDataForm {
    PDF("application/pdf"),
    JSON("application/json");

    private final String mediaType;

    OwnDataForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
