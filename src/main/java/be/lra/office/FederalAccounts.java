package be.lra.office;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the accounts of somebody whom the federal service vouches for, and how far they reach. */
@Component
class FederalAccounts {

    private final Agents agents;
    private final OfficeRecords offices;
    private final AgentFingerprints fingerprints;

    FederalAccounts(Agents agents, OfficeRecords offices, AgentFingerprints fingerprints) {
        this.agents = agents;
        this.offices = offices;
        this.fingerprints = fingerprints;
    }

    /** Blocked ones included; several where municipalities have entered the same person. */
    List<Agent> of(FederalProof proof) {
        return agents.findByPersonKeyIn(fingerprints.candidates(proof.number()));
    }

    /** What accounts that are not blocked may do by what was told. */
    FederalMandate mandate(List<Agent> accounts, FederalProof proof) {
        Set<ToldRole> told = proof.told();
        return new FederalMandate(
                accounts.stream()
                        .filter(account -> !account.isBlocked())
                        .map(Agent::id)
                        .collect(Collectors.toSet()),
                told == null ? null : told.stream().flatMap(this::here).collect(Collectors.toSet()));
    }

    private Stream<FederalRole> here(ToldRole told) {
        return offices
                .findByCbeNumber(told.cbeNumber())
                .map(office -> new FederalRole(told.role(), office.id()))
                .stream();
    }
}
