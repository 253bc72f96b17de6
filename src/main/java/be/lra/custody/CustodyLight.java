package be.lra.custody;

import be.lra.audit.ArchiveTrouble;
import be.lra.ui.DeskTimes;
import be.lra.ui.LightState;
import be.lra.ui.StatusLight;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether others hold what the trail was, above the pages of auditors and administrators. */
@Component
class CustodyLight implements StatusLight {

    private static final Set<String> ROLES = Set.of("ROLE_AUDITOR", "ROLE_ADMINISTRATOR");

    private final Custody custody;

    CustodyLight(Custody custody) {
        this.custody = custody;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String labelKey() {
        return "custody.light";
    }

    @Override
    public Optional<LightState> state() {
        return concerns() ? of(custody.look()) : Optional.empty();
    }

    /** Unchecked, for showing only. */
    private static boolean concerns() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(role -> ROLES.contains(role.getAuthority()));
    }

    /** No light where nobody is to get anything. */
    static Optional<LightState> of(Custody.Standing standing) {
        return switch (standing) {
            case Custody.Standing.NotSetUp() -> Optional.empty();
            case Custody.Standing.NothingYet() -> Optional.of(LightState.attention("custody.nothing-yet."));
            case Custody.Standing.Missing(String recipient, Instant since) ->
                Optional.of(LightState.down("custody.missing.", recipient, moment(since)));
            case Custody.Standing.NotArchived(ArchiveTrouble why, Optional<Custody.Standing.Missing> mails) ->
                Optional.of(LightState.down("custody.archive." + why + ".")
                        .with(mails.map(CustodyLight::missing).stream().toList()));
            case Custody.Standing.Kept(Instant at, long checkpoint) ->
                Optional.of(LightState.ready("custody.kept.", String.valueOf(checkpoint), moment(at)));
        };
    }

    private static LightState.Detail missing(Custody.Standing.Missing mails) {
        return LightState.Detail.said(
                "custody.mails", "custody.missing.what", mails.recipient(), moment(mails.since()));
    }

    private static String moment(Instant at) {
        return DeskTimes.day(at) + " " + DeskTimes.time(at);
    }
}
