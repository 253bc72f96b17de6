package be.lra.fas;

import be.lra.office.FederalMeans;
import be.lra.office.LocalDoor;
import be.lra.ui.DeskDoors;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the pages of the desk which of its doors are open. */
@Component
class DoorsOfTheDesk implements DeskDoors {

    private final LocalDoor local;
    private final FederalMeans federal;

    DoorsOfTheDesk(LocalDoor local, FederalMeans federal) {
        this.local = local;
        this.federal = federal;
    }

    @Override
    public boolean isByPassword() {
        return local.isOpen();
    }

    @Override
    public boolean isFederal() {
        return federal.isOfferedToAgents();
    }

    @Override
    public Optional<String> trouble(String tag) {
        return DeskTrouble.tagged(tag).map(trouble -> "fas.desk." + trouble);
    }
}
