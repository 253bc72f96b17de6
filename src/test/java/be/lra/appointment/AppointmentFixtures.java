package be.lra.appointment;

import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.Reception;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An office of its own that gives appointments every day from 9 to 12, and what its mails say. */
public final class AppointmentFixtures {

    /** Wednesday 18 November 2026, 9:00 in Belgium: the day after the start of the clock of tests. */
    public static final Instant NINE = Instant.parse("2026-11-18T08:00:00Z");

    private AppointmentFixtures() {}

    /** Forgets all appointments and budgets, and opens an office with a plan. */
    public static OfficeProfile openOffice(
            OfficeSetup offices, AppointmentSetup setup, JdbcClient database, int counters) {
        for (String table : List.of("appointment_link", "appointment", "appointment_plan", "throttle")) {
            database.sql("delete from " + table).update();
        }
        return another(offices, setup, counters);
    }

    public static OfficeProfile another(OfficeSetup offices, AppointmentSetup setup, int counters) {
        UUID id = UUID.randomUUID();
        var office = new OfficeProfile(
                id,
                "%010d".formatted(Math.floorMod(id.getMostSignificantBits(), 999_999_999L)),
                "Commune-Exemple",
                List.of("Rue du Modèle 1", "1000 Exempleville"),
                "02 000 00 00",
                "aide@commune.example",
                Map.of(Language.FR, "9 h - 12 h"),
                "Commune-Exemple",
                "commune.example",
                Language.FR,
                true,
                Reception.NOT_TOLD);
        offices.open(office);
        AppointmentPlan week = SlotsTest.plan("9-12", 20, 30, 1);
        setup.plan(id, new AppointmentPlan(true, 20, counters, 30, 1, week.week(), Set.of()));
        return office;
    }

    public static TypedVisitor visitor(String email) {
        return new TypedVisitor(email, "Mme Specimen", Language.FR);
    }

    /** The only appointment of an address. */
    public static UUID appointment(JdbcClient database, String email) {
        return database.sql("select id from appointment where email = ? order by id desc limit 1")
                .param(email)
                .query(UUID.class)
                .single();
    }

    public static String state(JdbcClient database, UUID appointment) {
        return database.sql("select state from appointment where id = ?")
                .param(appointment)
                .query(String.class)
                .single();
    }

    /** Writes a mail as just before it is sent; empty if it is obsolete. */
    static Optional<MailContent> compose(
            List<MessageComposer> composers,
            TransactionTemplate transaction,
            MessageKind kind,
            UUID appointment,
            Instant now) {
        MessageComposer writer = composers.stream()
                .filter(composer -> composer.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(
                transaction.execute(status -> writer.compose(kind, appointment, Language.FR, now)));
    }

    /** The token of the link in a mail. */
    static String token(MailContent mail) {
        String address = mail.blocks().stream()
                .filter(MailBlock.Action.class::isInstance)
                .map(block -> ((MailBlock.Action) block).target().toString())
                .findFirst()
                .orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
