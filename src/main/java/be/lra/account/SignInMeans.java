package be.lra.account;

import be.lra.identity.LevelOfAssurance;
import java.util.Arrays;
import java.util.Optional;

/** What somebody may sign in with, in the order of CSAM's page of choice (seeds 002 to 004; levels: seed 003). */
public enum SignInMeans {
    EID("eid", Group.IDENTITY, LevelOfAssurance.HIGH),
    ITSME("itsme", Group.IDENTITY, LevelOfAssurance.HIGH),
    /** The seeds print no level: the federal service tells it with each sign-in. */
    SMART_ID("smart-id", Group.IDENTITY, LevelOfAssurance.HIGH),
    EMAIL_CODE("email", Group.CODE, LevelOfAssurance.SUBSTANTIAL),
    SMS("sms", Group.CODE, LevelOfAssurance.SUBSTANTIAL),
    AUTHENTICATOR_APP("app", Group.CODE, LevelOfAssurance.SUBSTANTIAL),
    PASSWORD("password", Group.PASSWORD, LevelOfAssurance.LOW),
    /** As notified: the federal service tells the level with each sign-in. */
    EIDAS("eidas", Group.EUROPEAN, LevelOfAssurance.HIGH);

    /** The parts of the page of choice, as CSAM prints them. */
    public enum Group {
        IDENTITY,
        CODE,
        PASSWORD,
        EUROPEAN
    }

    private final String tag;
    private final Group group;
    private final LevelOfAssurance atMost;

    SignInMeans(String tag, Group group, LevelOfAssurance atMost) {
        this.tag = tag;
        this.group = group;
        this.atMost = atMost;
    }

    static SignInMeans of(DigitalKeyType type) {
        return valueOf(type.name());
    }

    /** The means whose page ends with this tag. */
    public static Optional<SignInMeans> tagged(String tag) {
        return Arrays.stream(values()).filter(means -> means.tag.equals(tag)).findFirst();
    }

    /** As it stands in addresses of pages. */
    public String tag() {
        return tag;
    }

    public Group group() {
        return group;
    }

    /** The level it reaches at most; a partner tells with each sign-in which one it was. */
    public LevelOfAssurance atMost() {
        return atMost;
    }

    /** Whether the federal service proves it, not this application. */
    public boolean isPartner() {
        return group == Group.IDENTITY || group == Group.EUROPEAN;
    }
}
