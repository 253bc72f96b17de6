package be.lra.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The offices in the database. */
interface OfficeRecords extends Repository<Office, UUID> {

    Optional<Office> findById(UUID id);

    Optional<Office> findByCbeNumber(String cbeNumber);

    List<Office> findAllByOrderByName();

    Optional<Office> findByExerciseOf(UUID real);

    List<Office> findByExerciseOfNotNull();

    /** The real offices somebody can reach, whose name and address hold every pattern. */
    @Query("select o from Office o where (o.helpLinePhone <> '' or o.helpLineEmail <> '') and o.addressLines <> ''"
            + " and o.exerciseOf is null"
            + " and concat(o.name, ' ', o.addressLines) like :first escape '!'"
            + " and concat(o.name, ' ', o.addressLines) like :second escape '!'"
            + " and concat(o.name, ' ', o.addressLines) like :third escape '!'"
            + " and concat(o.name, ' ', o.addressLines) like :fourth escape '!'"
            + " and o.reception.spokenLanguages like :spoken order by o.name, o.id")
    Page<Office> find(String first, String second, String third, String fourth, String spoken, Pageable page);

    Office save(Office office);
}
