package be.lra.registration;

import be.lra.office.DeskProfile;
import be.lra.office.OfficeLimits;
import be.lra.office.Offices;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How many letters are too many: what an office decided for itself, or else the settings. */
@Component
class Caps {

    private static final int HUNDRED_PERCENT = 100;

    private final Offices offices;
    private final RegistrationProperties settings;

    Caps(Offices offices, RegistrationProperties settings) {
        this.offices = offices;
        this.settings = settings;
    }

    /** Most letters of a desk a day. */
    int ofDesk(UUID desk) {
        return offices.desk(desk).map(DeskProfile::office).map(this::ofOffice).orElse(settings.dailyCap());
    }

    /** Most letters of one desk of an office a day. */
    int ofOffice(UUID office) {
        return offices.limits(office).dailyCap().orElse(settings.dailyCap());
    }

    /** From how many letters on, of a desk or an agent, supervisors of an office are told. */
    int alarming(UUID office) {
        OfficeLimits limits = offices.limits(office);
        int percent = limits.capAlarm().orElse(settings.capAlarm());
        return Math.ceilDiv(limits.dailyCap().orElse(settings.dailyCap()) * percent, HUNDRED_PERCENT);
    }
}
