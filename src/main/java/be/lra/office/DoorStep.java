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
     * @param mandate how far he reaches who signed in by the federal service; null for others
     */
    record Inside(
            @Nullable UUID session,
            @Nullable Instant provenAt,
            @Nullable FederalMandate mandate) implements DoorStep {

        public Inside(@Nullable UUID session, @Nullable Instant provenAt) {
            this(session, provenAt, null);
        }
    }

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
     * @param mandate as for {@link Inside}
     */
    record Unlock(@Nullable UUID session, @Nullable FederalMandate mandate) implements DoorStep {}

    /** The password was right; the code of the app is missing, or the app itself. */
    record TypeCode() implements DoorStep {}
}
