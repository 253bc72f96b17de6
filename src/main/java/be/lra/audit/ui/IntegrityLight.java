package be.lra.audit.ui;

import be.lra.audit.Integrity;
import be.lra.audit.TrailIntegrity;
import be.lra.ui.DeskTimes;
import be.lra.ui.LightState;
import be.lra.ui.StatusLight;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether what auditors read is what was written; above each of their pages. */
@Component
class IntegrityLight implements StatusLight {

    private static final String AUDITOR = "ROLE_AUDITOR";

    private final TrailIntegrity integrity;

    IntegrityLight(TrailIntegrity integrity) {
        this.integrity = integrity;
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public String labelKey() {
        return "audit.integrity.light";
    }

    @Override
    public Optional<LightState> state() {
        return isAuditor() ? Optional.of(of(integrity.look())) : Optional.empty();
    }

    /** Unchecked, for showing only. */
    private static boolean isAuditor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(role -> AUDITOR.equals(role.getAuthority()));
    }

    static LightState of(Integrity integrity) {
        return switch (integrity) {
            case Integrity.NotSealed() -> LightState.attention("audit.integrity.not-sealed.");
            case Integrity.Wrong(long position, Instant at) ->
                LightState.down("audit.integrity.wrong.", position, moment(at));
            case Integrity.Stopped(long number) -> LightState.down("audit.integrity.stopped.", number);
            case Integrity.Refused(UUID event) -> LightState.down("audit.integrity.refused.", event);
            case Integrity.UnknownMarkKey(UUID event, String key) ->
                LightState.down("audit.integrity.unknown-mark-key.", event, key);
            case Integrity.MarkUnread(long position, Instant at) ->
                LightState.attention("audit.integrity.mark-unread.", position, moment(at));
            case Integrity.Superseded(long number) -> LightState.attention("audit.integrity.superseded.", number);
            case Integrity.Late(Instant since) -> LightState.attention("audit.integrity.late.", moment(since));
            case Integrity.Unchecked(Optional<Instant> last) ->
                last.map(at -> LightState.attention("audit.integrity.unchecked.", moment(at)))
                        .orElseGet(() -> LightState.attention("audit.integrity.never-checked."));
            case Integrity.Whole(long events, Instant sealedAt, Instant checkedAt) ->
                LightState.ready("audit.integrity.whole.", events, moment(sealedAt), moment(checkedAt));
        };
    }

    private static String moment(Instant at) {
        return DeskTimes.day(at) + " " + DeskTimes.time(at);
    }
}
