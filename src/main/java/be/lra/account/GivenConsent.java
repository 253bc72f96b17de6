package be.lra.account;

import java.time.Instant;
import java.util.List;

/**
 * A service that receives something about a holder at sign-in.
 *
 * @param id for its keeper
 * @param service its name, in the language of the page
 * @param data what it receives, in the language of the page
 */
public record GivenConsent(String id, String service, List<String> data, Instant since) {
    public GivenConsent {
        data = List.copyOf(data);
    }
}
