package be.lra.office;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether passwords open the desk. They do not where agents sign in by the federal service, unless an operator says so:
 * there is no weaker door beside it.
 *
 * @see "src/docs/decisions/0913-agents-sign-in-by-the-federal-service.md"
 */
@Component
public class LocalDoor {

    private final StaffProperties settings;
    private final ObjectProvider<FederalMeans> federal;

    LocalDoor(StaffProperties settings, ObjectProvider<FederalMeans> federal) {
        this.settings = settings;
        this.federal = federal;
    }

    public boolean isOpen() {
        return Objects.requireNonNullElseGet(
                settings.localAccounts(), () -> federal.stream().noneMatch(FederalMeans::isOfferedToAgents));
    }
}
