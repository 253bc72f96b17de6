package be.lra.account;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which keys of an account can fulfil a wish, and asking one of them for its code. */
@Component
class AskedKeys {

    private final OpenKeys openKeys;
    private final KeyProof proof;
    private final Clock clock;

    AskedKeys(OpenKeys openKeys, KeyProof proof, Clock clock) {
        this.openKeys = openKeys;
        this.proof = proof;
        this.clock = clock;
    }

    /** The key for standard use first. */
    List<DigitalKey> serving(UUID account, SignInWish wish) {
        return serving(openKeys.of(account, clock.instant()), wish);
    }

    private static List<DigitalKey> serving(List<DigitalKey> open, SignInWish wish) {
        return open.stream()
                .filter(key -> wish.takes(SignInMeans.of(key.type())))
                .toList();
    }

    /** A key of the kind that was chosen is asked for its code; where there is none, or none can be sent to it now, another. */
    PasswordOutcome begin(List<DigitalKey> open, SignInWish wish, SignInMeans chosen) {
        Optional<PasswordOutcome> first = Optional.empty();
        List<DigitalKey> chosenFirst = serving(open, wish).stream()
                .sorted(Comparator.comparing(key -> SignInMeans.of(key.type()) != chosen))
                .toList();
        for (DigitalKey key : chosenFirst) {
            PasswordOutcome outcome = proof.begin(key);
            if (outcome instanceof PasswordOutcome.Right) {
                return outcome;
            }
            first = first.or(() -> Optional.of(outcome));
        }
        return first.orElseGet(PasswordOutcome.NoKeyReaches::new);
    }

    Optional<PasswordOutcome> begin(UUID account, SignInWish wish, UUID key) {
        return serving(account, wish).stream()
                .filter(candidate -> candidate.id().equals(key))
                .findFirst()
                .map(proof::begin);
    }
}
