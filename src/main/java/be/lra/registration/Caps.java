package be.lra.registration;

import be.lra.office.OfficeLimits;
import be.lra.office.Offices;
import java.util.EnumMap;
import java.util.Map;
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

    /** Most letters a day of each desk, each agent and all of an office; what is not named is not limited. */
    Map<CapScope, Integer> of(UUID office) {
        return of(offices.limits(office));
    }

    private Map<CapScope, Integer> of(OfficeLimits limits) {
        Map<CapScope, Integer> caps = new EnumMap<>(CapScope.class);
        caps.put(CapScope.DESK, limits.dailyCap().orElse(settings.dailyCap()));
        limits.agentCap().ifPresent(most -> caps.put(CapScope.AGENT, most));
        limits.officeCap().ifPresent(most -> caps.put(CapScope.OFFICE, most));
        return caps;
    }

    /**
     * From how many letters on supervisors of an office are told. An agent without a cap of his own is measured by that of a
     * desk; an office without one is not.
     */
    Map<CapScope, Integer> alarming(UUID office) {
        OfficeLimits limits = offices.limits(office);
        int percent = limits.capAlarm().orElse(settings.capAlarm());
        Map<CapScope, Integer> alarming = of(limits);
        alarming.putIfAbsent(CapScope.AGENT, alarming.getOrDefault(CapScope.DESK, settings.dailyCap()));
        alarming.replaceAll((_, most) -> Math.ceilDiv(most * percent, HUNDRED_PERCENT));
        return alarming;
    }
}
