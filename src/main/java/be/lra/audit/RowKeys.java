package be.lra.audit;

import be.lra.audit.log.RowKey;
import be.lra.identity.Keyring;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys under which entries are marked: one from each key of the deployment, the one in use first. */
@Component
class RowKeys {

    private final List<RowKey> keys;

    RowKeys(Keyring keyring) {
        this.keys = keyring.candidates(RowKey.PURPOSE, RowKey.DERIVED_FROM).stream()
                .map(derived -> new RowKey(derived.keyId(), derived.hex()))
                .toList();
    }

    RowKey current() {
        return keys.getFirst();
    }

    List<RowKey> all() {
        return keys;
    }
}
