package be.lra.account;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The keys of all accounts. */
interface DigitalKeyRecords extends Repository<DigitalKey, UUID> {

    DigitalKey save(DigitalKey key);

    List<DigitalKey> findByAccountOrderByActivatedAt(UUID account);

    List<DigitalKey> findByAccountInAndState(Collection<UUID> accounts, KeyState state);
}
