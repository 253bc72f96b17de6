package be.lra.office;

import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which offices somebody may read what supervisors read. Each office decides for itself: its role has to hold now, and
 * to cover what is read.
 *
 * @see "src/docs/decisions/0891-asked-once-more.md"
 */
@Component
public class SupervisedOffices {

    private final Workplaces workplaces;
    private final Offices offices;

    SupervisedOffices(Workplaces workplaces, Offices offices) {
        this.workplaces = workplaces;
        this.offices = offices;
    }

    /**
     * The office where the agent works first, the others by name. An exercise and what is real never stand together; nor do two
     * accounts of one person, for nobody judges what he issued himself.
     *
     * @param kinds of data that are read, beyond ordinary ones
     */
    @Transactional(readOnly = true)
    public List<SupervisedOffice> of(SignedInAgent agent, Set<DataKind> kinds) {
        Stream<SupervisedOffice> here = agent.hasRole(Role.SUPERVISOR) && covers(agent.permit(Role.SUPERVISOR), kinds)
                ? Stream.of(new SupervisedOffice(
                        agent.office(), offices.profile(agent.office()).name(), true))
                : Stream.empty();
        return Stream.concat(here, elsewhere(agent, kinds)).toList();
    }

    private Stream<SupervisedOffice> elsewhere(SignedInAgent agent, Set<DataKind> kinds) {
        if (offices.isForExercises(agent.office())) {
            return Stream.empty();
        }
        Map<UUID, List<Workplace>> places = workplaces.of(agent).stream()
                .filter(place -> place.agent().equals(agent.agentId()))
                .filter(place -> !place.office().equals(agent.office()) && !offices.isForExercises(place.office()))
                .collect(Collectors.groupingBy(Workplace::office, TreeMap::new, Collectors.toList()));
        return places.values().stream()
                .filter(all -> all.stream().allMatch(place -> isSupervisedFrom(place, kinds)))
                .map(List::getFirst)
                .map(place -> new SupervisedOffice(place.office(), place.officeName(), false))
                .sorted(Comparator.comparing(SupervisedOffice::name));
    }

    /** A role that holds at one desk only holds nowhere else. */
    private static boolean isSupervisedFrom(Workplace place, Set<DataKind> kinds) {
        Permit permit = place.permits().get(Role.SUPERVISOR);
        return permit != null && covers(permit, kinds);
    }

    private static boolean covers(Permit permit, Set<DataKind> kinds) {
        return permit.covers(DataAction.READ, kinds);
    }
}
