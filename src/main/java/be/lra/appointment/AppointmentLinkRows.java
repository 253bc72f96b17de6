package be.lra.appointment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The links that were mailed. */
interface AppointmentLinkRows extends Repository<AppointmentLink, String> {

    AppointmentLink save(AppointmentLink link);

    List<AppointmentLink> findByTokenHashIn(Collection<String> hashes);

    @Modifying
    @Query("delete from AppointmentLink l where l.appointment in :appointments")
    int deleteOf(Collection<UUID> appointments);
}
