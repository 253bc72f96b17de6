package be.lra.demo;

import be.lra.appointment.AppointmentPlan;
import be.lra.appointment.AppointmentSetup;
import be.lra.appointment.Opening;
import be.lra.appointment.WeekHours;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
import be.lra.ui.DeskTimes;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Both municipalities of the demonstration give appointments, and on every day it starts a few visitors are expected. */
@Component
@Profile("demo")
@Order // after the offices were opened
class DemoAppointments implements ApplicationRunner {

    private static final Duration VISIT = Duration.ofMinutes(20);
    private static final List<Expected> EXPECTED = List.of(
            new Expected("Mme Dubois", "dubois@example.org", Language.FR),
            new Expected("M. Lemaire", "lemaire@example.org", Language.FR),
            new Expected("Mevr. Claes", "claes@example.org", Language.NL),
            new Expected("Ms Duvaléry", "margaux@example.org", Language.EN));

    private final Offices offices;
    private final AppointmentSetup setup;
    private final Clock clock;

    DemoAppointments(Offices offices, AppointmentSetup setup, Clock clock) {
        this.offices = offices;
        this.setup = setup;
        this.clock = clock;
    }

    private record Expected(String called, String email, Language language) {}

    @Override
    public void run(ApplicationArguments arguments) {
        Set<String> municipalities =
                Arrays.stream(DemoOffice.values()).map(DemoOffice::cbeNumber).collect(Collectors.toSet());
        offices.all().stream()
                .filter(office -> municipalities.contains(office.cbeNumber()))
                .forEach(this::furnish);
    }

    private void furnish(OfficeProfile office) {
        if (setup.isWithoutPlan(office.id())) {
            setup.plan(office.id(), new AppointmentPlan(true, 20, 2, 30, 1, week(), Set.of()));
        }
        ZonedDateTime now = clock.instant().atZone(DeskTimes.BELGIUM);
        Instant morning = now.truncatedTo(ChronoUnit.DAYS).toInstant();
        if (setup.isQuiet(office.id(), morning, morning.plus(Duration.ofDays(1)))) {
            expect(office, now.truncatedTo(ChronoUnit.HOURS));
        }
    }

    private void expect(OfficeProfile office, ZonedDateTime hour) {
        for (int number = 0; number < EXPECTED.size(); number++) {
            Expected visitor = EXPECTED.get(number);
            setup.expect(
                    office.id(),
                    hour.plus(VISIT.multipliedBy(number)).toInstant(),
                    VISIT,
                    new EmailAddress(visitor.email()),
                    visitor.called(),
                    visitor.language());
        }
    }

    /** As {@link DemoOffice#openingHours} tells it. */
    private static WeekHours week() {
        List<Opening> day = List.of(
                new Opening(LocalTime.of(9, 0), LocalTime.NOON), new Opening(LocalTime.of(13, 0), LocalTime.of(16, 0)));
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (int number = 1; number <= 5; number++) {
            week.put(DayOfWeek.of(number), day);
        }
        return new WeekHours(week);
    }
}
