package be.lra.ui;

import java.util.Optional;

/** By what one comes into the desk; answered by the module that speaks with the federal service. */
public interface DeskDoors {

    /** Whether user name and password open. */
    boolean isByPassword();

    /** Whether the federal service opens. */
    boolean isFederal();

    /**
     * The sentences that say why somebody comes back from the federal service as he went.
     *
     * @param tag as it stands in the address of the page; whatever somebody wrote there
     * @return the key of both, without {@code .title} and {@code .text}; empty if there is no such reason
     */
    Optional<String> trouble(String tag);
}
