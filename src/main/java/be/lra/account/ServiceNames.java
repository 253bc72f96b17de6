package be.lra.account;

import be.lra.identity.Language;
import java.util.Optional;

/** What the services are called that people reach with their keys. */
public interface ServiceNames {

    /** Empty if there is no such service any more. */
    Optional<Named> find(String service, Language language);

    /**
     * A service as a page shows it.
     *
     * @param address of its first page
     */
    record Named(String name, String address) {}
}
