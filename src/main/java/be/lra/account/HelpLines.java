package be.lra.account;

import be.lra.identity.Language;
import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The help lines that citizens are told: that of their office, or that of everybody ({@code lra.help}). */
@Service
public class HelpLines {

    private final Offices offices;
    private final HelpProperties everybody;
    private final Clock clock;
    private final Map<UUID, Kept> kept =
            new ConcurrentHashMap<>(); // there are few offices, and every page asks for one

    HelpLines(Offices offices, HelpProperties everybody, Clock clock) {
        this.offices = offices;
        this.everybody = everybody;
        this.clock = clock;
    }

    private record Kept(Optional<OfficeProfile> office, Instant readAt) {}

    /** The help line of an office; empty if there is no such office or nobody can be reached there. */
    public Optional<HelpLine> of(UUID office, Language language) {
        return profile(office).map(profile -> of(profile, language)).filter(HelpLines::isReachable);
    }

    private Optional<OfficeProfile> profile(UUID office) {
        Instant now = clock.instant();
        Kept known = kept.get(office);
        if (known == null
                || now.isBefore(known.readAt())
                || !now.isBefore(known.readAt().plus(everybody.kept()))) {
            known = new Kept(offices.find(office), now);
            kept.put(office, known);
        }
        return known.office();
    }

    /** Whether what the office gave is an exercise. */
    public boolean isForExercises(UUID office) {
        return offices.isForExercises(office);
    }

    /** The help line of the settings, for those whose office is not known; read without a database. */
    public HelpLine ofEverybody() {
        return new HelpLine("", everybody.phone(), everybody.email(), everybody.hours());
    }

    private static HelpLine of(OfficeProfile office, Language language) {
        return new HelpLine(
                office.name(),
                office.phone(language),
                office.helpLineEmail(),
                office.openingHours().getOrDefault(language, ""));
    }

    private static boolean isReachable(HelpLine line) {
        return !line.phone().isBlank() || !line.email().isBlank();
    }
}
