package be.lra.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.demo.mail.Mailbox;
import be.lra.demo.mail.ReceivedMail;
import be.lra.messaging.DeliveryWorker;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AppointmentsDatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final Instant NINE = AppointmentFixtures.NINE;
    private static final Instant NINE_TWENTY = NINE.plus(Duration.ofMinutes(20));
    private static final String ADDRESS = "192.0.2.1";

    @Autowired
    Appointments appointments;

    @Autowired
    AppointmentSetup setup;

    @Autowired
    AppointmentSweep sweep;

    @Autowired
    OfficeSetup offices;

    @Autowired
    List<MessageComposer> composers;

    @Autowired
    DeliveryWorker worker;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private OfficeProfile office;

    @BeforeEach
    void officeGivesAppointments() {
        office = AppointmentFixtures.openOffice(offices, setup, database, 1);
    }

    @Test
    void heldTimeIsFreeForNobodyElse() {
        assertThat(hold(NINE, "anne@example.org")).isInstanceOf(BookingOutcome.Held.class);

        assertThat(hold(NINE, "bert@example.org")).isInstanceOf(BookingOutcome.Taken.class);
        assertThat(appointments.times(office.id(), DAY)).doesNotContain(NINE).contains(NINE_TWENTY);
    }

    @Test
    void ofManyWhoWantOneTimeExactlyOneGetsIt() throws Exception {
        List<BookingOutcome> outcomes = atOnce(8, NINE);

        assertThat(outcomes).filteredOn(BookingOutcome.Held.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(BookingOutcome.Taken.class::isInstance).hasSize(7);
        assertThat(kept(NINE)).isEqualTo(1);
    }

    @Test
    void ofManyWhoWantOneTimeAsManyGetItAsThereAreCounters() throws Exception {
        office = AppointmentFixtures.openOffice(offices, setup, database, 3);

        List<BookingOutcome> outcomes = atOnce(8, NINE);

        assertThat(outcomes).filteredOn(BookingOutcome.Held.class::isInstance).hasSize(3);
        assertThat(outcomes).filteredOn(BookingOutcome.Taken.class::isInstance).hasSize(5);
        assertThat(kept(NINE)).isEqualTo(3);
    }

    @Test
    void offeringIsTheOfficesOwn() {
        OfficeProfile other = AppointmentFixtures.another(offices, setup, 1);

        hold(NINE, "anne@example.org");

        assertThat(appointments.hold(other.id(), NINE, AppointmentFixtures.visitor("bert@example.org"), ADDRESS))
                .isInstanceOf(BookingOutcome.Held.class);
    }

    @Test
    void holdThatIsNotConfirmedGivesTheTimeBack() {
        hold(NINE, "anne@example.org");
        UUID first = appointment("anne@example.org");
        clock.advance(Duration.ofMinutes(15));

        assertThat(appointments.times(office.id(), DAY)).contains(NINE);
        assertThat(hold(NINE, "bert@example.org")).isInstanceOf(BookingOutcome.Held.class);
        appointments.confirm(first);

        assertThat(AppointmentFixtures.state(database, first)).isEqualTo("LAPSED");
        assertThat(kept(NINE)).isEqualTo(1);
    }

    @Test
    void holdThatIsOverCannotBeConfirmedEvenIfNobodyTookTheTime() {
        hold(NINE, "anne@example.org");
        clock.advance(Duration.ofMinutes(15));

        appointments.confirm(appointment("anne@example.org"));

        assertThat(own("anne@example.org").state()).isEqualTo(AppointmentState.LAPSED);
    }

    @Test
    void confirmedTimeStaysTaken() {
        confirmed(NINE, "anne@example.org");
        clock.advance(Duration.ofHours(1));

        assertThat(hold(NINE, "bert@example.org")).isInstanceOf(BookingOutcome.Taken.class);
    }

    @Test
    void confirmingTwiceSendsOneMail() {
        UUID id = confirmed(NINE, "anne@example.org");

        appointments.confirm(id);

        assertThat(queued(id, MessageKind.APPOINTMENT_CONFIRMED)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-18T08:10:00Z", "2026-11-18T12:00:00Z", "2026-11-16T08:00:00Z", "2027-03-01T08:00:00Z"})
    void timeThatIsNotOfferedCannotBeHad(Instant start) {
        assertThat(hold(start, "anne@example.org")).isInstanceOf(BookingOutcome.NotOffered.class);
    }

    @Test
    void officeWithoutAPlanGivesNone() {
        assertThat(appointments.hold(UUID.randomUUID(), NINE, AppointmentFixtures.visitor("anne@example.org"), ADDRESS))
                .isInstanceOf(BookingOutcome.NotOffered.class);
        assertThat(appointments.office(UUID.randomUUID())).isEmpty();
    }

    @Test
    void addressHasOnlySoManyAppointmentsAtATime() {
        confirmed(NINE, "anne@example.org");
        UUID second = confirmed(NINE_TWENTY, "anne@example.org");

        BookingOutcome third = hold(NINE.plus(Duration.ofMinutes(40)), "Anne@example.org");
        appointments.cancel(second);

        assertThat(third).isEqualTo(new BookingOutcome.TooMany(2));
        assertThat(hold(NINE.plus(Duration.ofMinutes(40)), "anne@example.org")).isInstanceOf(BookingOutcome.Held.class);
    }

    @Test
    void oneBrowserCannotTakeAWholeMorning() {
        for (int n = 0; n < 20; n++) {
            hold(NINE, "visitor" + n + "@example.org");
        }

        BookingOutcome refused = hold(NINE_TWENTY, "visitor20@example.org");

        assertThat(refused).isInstanceOf(BookingOutcome.Wait.class);
        assertThat(appointments.hold(
                        office.id(), NINE_TWENTY, AppointmentFixtures.visitor("x@example.org"), "192.0.2.2"))
                .isInstanceOf(BookingOutcome.Held.class);
    }

    @Test
    void oneMailboxIsNotFilledWithLinks() {
        for (int n = 0; n < 5; n++) {
            appointments.hold(office.id(), NINE, AppointmentFixtures.visitor("anne@example.org"), "192.0.2." + n);
        }

        assertThat(appointments.hold(office.id(), NINE, AppointmentFixtures.visitor("anne@example.org"), "192.0.2.77"))
                .isInstanceOf(BookingOutcome.Wait.class);
    }

    @Test
    void movingFreesTheOldTimeAndTellsCalendars() {
        UUID id = confirmed(NINE, "anne@example.org");

        assertThat(appointments.move(id, NINE_TWENTY)).isEqualTo(new MoveOutcome.Moved());

        assertThat(appointments.times(office.id(), DAY)).contains(NINE).doesNotContain(NINE_TWENTY);
        VEvent event = event(MessageKind.APPOINTMENT_CONFIRMED, id);
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getDateStart().getValue()).hasTime(NINE_TWENTY.toEpochMilli());
    }

    @Test
    void movingToATakenTimeChangesNothing() {
        UUID id = confirmed(NINE, "anne@example.org");
        confirmed(NINE_TWENTY, "bert@example.org");

        assertThat(appointments.move(id, NINE_TWENTY)).isEqualTo(new MoveOutcome.Taken());
        assertThat(own("anne@example.org").start()).isEqualTo(NINE);
    }

    @Test
    void appointmentIsNotMovedBackAndForthWithoutEnd() {
        UUID id = confirmed(NINE, "anne@example.org");
        UUID other = confirmed(NINE.plus(Duration.ofHours(1)), "bert@example.org");
        for (int n = 0; n < 5; n++) {
            appointments.move(id, n % 2 == 0 ? NINE_TWENTY : NINE);
        }

        MoveOutcome refused = appointments.move(id, NINE);

        assertThat(refused).isEqualTo(new MoveOutcome.Wait(clock.instant().plus(Duration.ofMinutes(10))));
        assertThat(own("anne@example.org").start()).isEqualTo(NINE_TWENTY);
        assertThat(appointments.move(other, NINE.plus(Duration.ofMinutes(80)))).isEqualTo(new MoveOutcome.Moved());
        clock.advance(Duration.ofMinutes(10));
        assertThat(appointments.move(id, NINE)).isEqualTo(new MoveOutcome.Moved());
    }

    @Test
    void cancellingFreesTheTimeOnce() {
        UUID id = confirmed(NINE, "anne@example.org");

        appointments.cancel(id);
        appointments.cancel(id);

        assertThat(appointments.times(office.id(), DAY)).contains(NINE);
        assertThat(queued(id, MessageKind.APPOINTMENT_CANCELLED)).isEqualTo(1);
        MailContent mail = mail(MessageKind.APPOINTMENT_CANCELLED, id);
        assertThat(mail.calendar().orElseThrow().method()).isEqualTo("CANCEL");
        assertThat(event(MessageKind.APPOINTMENT_CANCELLED, id).getSequence().getValue())
                .isEqualTo(1);
    }

    @Test
    void cancelledAppointmentCanNeitherMoveNorBeConfirmed() {
        UUID id = confirmed(NINE, "anne@example.org");
        appointments.cancel(id);

        appointments.confirm(id);

        assertThat(appointments.move(id, NINE_TWENTY)).isEqualTo(new MoveOutcome.Closed());
        assertThat(AppointmentFixtures.state(database, id)).isEqualTo("CANCELLED");
    }

    @Test
    void appointmentThatHasBegunCanNeitherMoveNorBeCancelled() {
        UUID id = confirmed(NINE, "anne@example.org");
        clock.set(NINE);

        appointments.cancel(id);

        assertThat(appointments.move(id, NINE.plus(Duration.ofDays(1)))).isEqualTo(new MoveOutcome.Closed());
        assertThat(AppointmentFixtures.state(database, id)).isEqualTo("EXPECTED");
    }

    @Test
    void confirmationArrivesWithAFileForTheCalendar() {
        UUID id = confirmed(NINE, "calendar@example.org");

        while (worker.runOnce() > 0) {} // others may have left more than one round of messages

        ReceivedMail arrived = mailbox.mails().stream()
                .filter(mail -> mail.recipient().equals("calendar@example.org"))
                .filter(mail -> mail.source().contains("text/calendar"))
                .findFirst()
                .orElseThrow();
        assertThat(arrived.source()).contains("method=REQUEST", "filename=invite.ics", "multipart/mixed");
        assertThat(plain(arrived.text())).contains("09:00", "mercredi 18 novembre 2026", "Rue du Modèle 1");
        assertThat(plain(arrived.html())).contains("09:00", "mercredi 18 novembre 2026");
        assertThat(event(MessageKind.APPOINTMENT_CONFIRMED, id).getLocation().getValue())
                .isEqualTo("Commune-Exemple, Rue du Modèle 1, 1000 Exempleville");
    }

    @Test
    void nothingTypedStandsInTheMailToAnAddressThatNobodyProved() {
        hold(NINE, "anne@example.org");

        MailContent mail = mail(MessageKind.APPOINTMENT_HELD, appointment("anne@example.org"));

        assertThat(mail.blocks().toString()).doesNotContain("Specimen");
        assertThat(mail.calendar()).isEmpty();
    }

    @Test
    void linkOpensItsAppointmentHoweverOftenAndNoOther() {
        UUID id = confirmed(NINE, "anne@example.org");
        String token = AppointmentFixtures.token(mail(MessageKind.APPOINTMENT_CONFIRMED, id));

        assertThat(appointments.open(token)).contains(id);
        assertThat(appointments.open(token)).contains(id);
        assertThat(appointments.open("A".repeat(43))).isEmpty();
        assertThat(appointments.open("' or 1=1 --")).isEmpty();
    }

    @Test
    void tokenIsKeptAsAHashOnly() {
        UUID id = confirmed(NINE, "anne@example.org");

        String token = AppointmentFixtures.token(mail(MessageKind.APPOINTMENT_CONFIRMED, id));

        assertThat(database.sql("select token_hash from appointment_link")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(token);
    }

    @Test
    void visitorIsRemindedOnceADayBefore() {
        Instant later = NINE.plus(Duration.ofDays(3));
        UUID id = confirmed(later, "anne@example.org");
        sweep.runOnce();
        int early = queued(id, MessageKind.APPOINTMENT_REMINDER);

        clock.set(later.minus(Duration.ofHours(23)));
        sweep.runOnce();
        sweep.runOnce();

        assertThat(early).isZero();
        assertThat(queued(id, MessageKind.APPOINTMENT_REMINDER)).isEqualTo(1);
    }

    @Test
    void whoComesSoonIsNotReminded() {
        UUID id = confirmed(NINE, "anne@example.org"); // 22 hours from now

        sweep.runOnce();

        assertThat(queued(id, MessageKind.APPOINTMENT_REMINDER)).isZero();
    }

    @Test
    void appointmentIsForgottenSomeDaysAfterWithItsLinks() {
        UUID id = confirmed(NINE, "anne@example.org");
        String token = AppointmentFixtures.token(mail(MessageKind.APPOINTMENT_CONFIRMED, id));
        clock.set(NINE.plus(Duration.ofDays(7)));
        sweep.runOnce();
        boolean before = appointments.find(id).isPresent();

        clock.advance(Duration.ofHours(1));
        sweep.runOnce();

        assertThat(before).isTrue();
        assertThat(appointments.find(id)).isEmpty();
        assertThat(appointments.open(token)).isEmpty();
    }

    private List<BookingOutcome> atOnce(int visitors, Instant start) throws Exception {
        var door = new CyclicBarrier(visitors);
        var callers = new ArrayList<Callable<BookingOutcome>>();
        for (int n = 0; n < visitors; n++) {
            String email = "racer" + n + "@example.org";
            callers.add(() -> {
                door.await();
                return hold(start, email);
            });
        }
        try (var threads = Executors.newFixedThreadPool(visitors)) {
            var outcomes = new ArrayList<BookingOutcome>();
            for (Future<BookingOutcome> outcome : threads.invokeAll(callers)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private BookingOutcome hold(Instant start, String email) {
        return appointments.hold(office.id(), start, AppointmentFixtures.visitor(email), ADDRESS);
    }

    private UUID confirmed(Instant start, String email) {
        assertThat(hold(start, email))
                .asInstanceOf(type(BookingOutcome.Held.class))
                .isNotNull();
        UUID id = appointment(email);
        appointments.confirm(id);
        return id;
    }

    private UUID appointment(String email) {
        return AppointmentFixtures.appointment(database, email);
    }

    private OwnAppointment own(String email) {
        return appointments.find(appointment(email)).orElseThrow();
    }

    /** With spaces that break. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace("&nbsp;", " ");
    }

    private int kept(Instant start) {
        return database.sql(
                        "select count(*) from appointment where office = ? and starts_at = ? and counter is not null")
                .param(office.id())
                .param(java.sql.Timestamp.from(start))
                .query(Integer.class)
                .single();
    }

    private int queued(UUID appointment, MessageKind kind) {
        return database.sql("select count(*) from outbox_message where subject = ? and kind = ?")
                .param(appointment)
                .param(kind.name())
                .query(Integer.class)
                .single();
    }

    private MailContent mail(MessageKind kind, UUID appointment) {
        return AppointmentFixtures.compose(composers, transaction, kind, appointment, clock.instant())
                .orElseThrow();
    }

    private VEvent event(MessageKind kind, UUID appointment) {
        return Biweekly.parse(mail(kind, appointment).calendar().orElseThrow().text())
                .first()
                .getEvents()
                .getFirst();
    }
}
