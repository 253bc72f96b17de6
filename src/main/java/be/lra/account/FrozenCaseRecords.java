package be.lra.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Keys that their holders had frozen. */
interface FrozenCaseRecords extends Repository<FrozenCase, UUID> {

    FrozenCase save(FrozenCase frozen);

    List<FrozenCase> findByOfficeAndStateOrderByRaisedAt(UUID office, FrozenCaseState state, Limit most);

    Optional<FrozenCase> findByIdAndOfficeAndState(UUID id, UUID office, FrozenCaseState state);

    List<FrozenCase> findByAccountAndStateIn(UUID account, List<FrozenCaseState> states);

    Optional<FrozenCase> findFirstByAccountOrderByRaisedAtDesc(UUID account);
}
