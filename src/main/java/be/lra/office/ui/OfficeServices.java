package be.lra.office.ui;

import be.lra.office.DeskAdministration;
import be.lra.office.LimitsAdministration;
import be.lra.office.OfficeLocks;
import be.lra.office.Offices;
import be.lra.office.RoleAdministration;
import be.lra.office.StaffAdministration;
import org.springframework.stereotype.Component;

/** Everything that may be done on the page of an office, desk by desk and agent by agent. */
@Component
record OfficeServices(
        OfficeLocks locks,
        DeskAdministration desks,
        StaffAdministration staff,
        RoleAdministration roles,
        LimitsAdministration limits,
        Offices offices) {}
