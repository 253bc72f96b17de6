package be.lra.office;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far an agent has come into the desk. Whoever is not inside holds no role, so that every service refuses him. */
public sealed interface DoorStep extends Serializable {

    /**
     * At work.
     *
     * @param session which ends with a newer one of the same agent; null for work that no sign-in began
     * @param provenAt when the agent last showed that it is he; null for work that no sign-in began
     */
    record Inside(@Nullable UUID session, @Nullable Instant provenAt) implements DoorStep {}

    /**
     * The password was handed over and serves once: the agent chooses one.
     *
     * @param handedOverUntil until when it serves
     */
    record ChoosePassword(Instant handedOverUntil) implements DoorStep {}

    /**
     * The screen is locked: the agent shows that it is he, and goes on.
     *
     * @param session the one that goes on
     */
    record Unlock(@Nullable UUID session) implements DoorStep {}

    /** The password was right; the code of the app is missing, or the app itself. */
    record TypeCode() implements DoorStep {}
}
