package be.lra.office;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The roles in the database, ended ones included. */
interface RoleGrants extends Repository<RoleGrant, UUID> {

    Optional<RoleGrant> findById(UUID id);

    List<RoleGrant> findByAgent(UUID agent);

    List<RoleGrant> findByAgentIn(Collection<UUID> agents);

    List<RoleGrant> findByCbeNumber(String cbeNumber);

    /**
     * The roles that hold now for an agent in an office, in one question; none if the agent is blocked or
     * has to choose a password first, unless he signed in without one.
     *
     * <p>Of an office for exercises the roles of agent and supervisor hold that the office beside it gave, and only in training; then
     * no other role does, anywhere.
     *
     * <p>Of a blocked office those hold that open it again or look after it.
     *
     * @param desk where the agent sits; none of the roles hold if it is blocked or of another office, nor one that holds at
     *     another desk only
     * @param session of the agent; none of the roles hold if it is over
     * @param federal whether the agent signed in by the federal service
     * @param oldest a session that began at this instant or before is over
     */
    @Query("""
            select g from RoleGrant g, Agent a, Office o, Office entitling
            where a.id = :agent and a.blocked = false and g.agent = a.id
              and o.id = :office and g.cbeNumber = entitling.cbeNumber
              and ((o.exerciseOf is null and entitling.id = o.id and a.training is null)
                   or (entitling.id = o.exerciseOf and a.training = o.id and g.role in (Role.AGENT, Role.SUPERVISOR)
                       and entitling.blocked = false))
              and (:federal = true or a.initialPasswordUntil is null)
              and g.validFrom <= :now and (g.validUntil is null or g.validUntil > :now)
              and (o.blocked = false or g.role in (Role.ADMINISTRATOR, Role.AUDITOR))
              and (:desk is null or g.desk is null or g.desk = :desk or o.exerciseOf is not null)
              and (:desk is null
                   or exists (select 1 from Desk d where d.id = :desk and d.office = o.id and d.blocked = false))
              and (:session is null
                   or exists (select 1 from AgentSession s
                              where s.id = :session and s.agent = a.id and s.begunAt > :oldest))
            """)
    List<RoleGrant> rolesHeld(
            @Param("agent") UUID agent,
            @Param("office") UUID office,
            @Param("desk") @Nullable UUID desk,
            @Param("session") @Nullable UUID session,
            @Param("federal") boolean federal,
            @Param("oldest") Instant oldest,
            @Param("now") Instant now);

    /** The same for an agent who was let in. */
    default List<RoleGrant> rolesHeld(SignedInAgent agent, Instant oldest, Instant now) {
        return rolesHeld(
                agent.agentId(),
                agent.office(),
                agent.desk(),
                agent.session().orElse(null),
                agent.isFederal(),
                oldest,
                now);
    }

    /**
     * The roles of administrator by which the agent acts. Reading them counts as changing them, so that of two
     * administrators who end each other's role at the same time, on whatever nodes, one is refused.
     */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query(
            "select g from RoleGrant g where g.agent = :agent and g.cbeNumber = :cbeNumber and g.role = Role.ADMINISTRATOR")
    List<RoleGrant> actingBy(@Param("agent") UUID agent, @Param("cbeNumber") String cbeNumber);

    /** How many hold or will hold the role of administrator and are not blocked. */
    @Query("""
            select count(g) from RoleGrant g, Agent a
            where g.agent = a.id and a.blocked = false and a.training is null and g.role = Role.ADMINISTRATOR
              and (g.validUntil is null or g.validUntil > :now)
            """)
    long countUsableAdministrators(@Param("now") Instant now);

    RoleGrant save(RoleGrant grant);
}
