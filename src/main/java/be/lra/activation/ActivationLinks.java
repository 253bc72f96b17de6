package be.lra.activation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The links that were mailed. */
interface ActivationLinks extends Repository<ActivationLink, String> {

    ActivationLink save(ActivationLink link);

    Optional<ActivationLink> findById(String tokenHash);
}
