package be.lra.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts of open visits. */
interface Drafts extends Repository<Draft, UUID> {

    Draft save(Draft draft);

    void flush();

    Optional<Draft> findById(UUID registration);

    /** Shows a photo, awaits one, or, with neither, drops the last. The version stays: nothing the agent works on changes. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update registration_draft d set d.photo = :photo, d.photoReading = :reading where d.registration = :id")
    int showPhoto(UUID id, byte @Nullable [] photo, @Nullable UUID reading);

    /** Adds the photo that is awaited of this reading, once. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update registration_draft d set d.photo = :photo, d.photoReading = null
            where d.registration = :id and d.photoReading = :reading""")
    int addPhoto(UUID id, UUID reading, byte[] photo);

    void deleteById(UUID registration);

    List<Draft> findByAgentAndOfficeOrderBySavedAtDesc(UUID agent, UUID office);
}
