package be.lra.office;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The agents in the database. */
interface Agents extends Repository<Agent, UUID> {

    Optional<Agent> findById(UUID id);

    List<Agent> findByIdIn(Collection<UUID> ids);

    /** Who is in training in an office for exercises. */
    List<Agent> findByTraining(UUID officeForExercises);

    /** Who is in training anywhere. */
    List<Agent> findByTrainingIsNotNull();

    Optional<Agent> findByUserName(String userName);

    Optional<Agent> findByPseudonym(String pseudonym);

    List<Agent> findByPersonKeyIn(Collection<String> personKeys);

    List<Agent> findAllByOrderByUserName();

    long count();

    Agent save(Agent agent);
}
