package be.lra;

import static be.lra.office.Role.ADMINISTRATOR;
import static be.lra.office.Role.AGENT;
import static be.lra.office.Role.AUDITOR;
import static be.lra.office.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/** SEC-14: which roles may call which command or query of the desk: the model below and the services agree. */
@DatabaseTest
class PermissionsDatabaseTest {

    /** Services that ask who is at work by themselves, and the reason why no role stands on them. */
    private static final Map<String, String> WITHOUT_ROLES = Map.of(
            "AgentProof", "everybody inside may show that it is he",
            "CodeDoor", "for those who hold no role yet",
            "FederalDoor",
                    "for those who hold no role yet or behind the lock, and everybody inside may show that it is he",
            "DeskLock", "for those who hold no role behind the lock",
            "OwnPassword", "for those who hold no role yet",
            "CardReadings", "asked by the desk of registrations, and by the bridge, which no agent stands behind");

    private static final List<Rule> MODEL = List.of(
            rule("AppointmentVisits", "areGiven belongsTo invitation look mark open proposals start", AGENT),
            rule("AfterIssue", "correctContact letterOpened reissueLetter resendFrom resendLink revoke", AGENT),
            rule(
                    "RegistrationDesk",
                    "advice approvals attest awaitPhoto checkDocumentAgain chooseAgain chooseCandidate"
                            + " confirmSamePerson correctMrz createInRegister issue linkEmail lookUp lookUpNumber mayCreate"
                            + " openVisits photo readMrz reader refuse refuseOtherPerson resume start startWithCard"
                            + " suspectFraud takeCard visit",
                    AGENT),
            rule("DayList", "invitation isKept look mark open serve", AGENT),
            rule("BridgePairing", "connect", AGENT, ADMINISTRATOR),
            rule("RegistrationArchive", "find linkMail linkMails recent", AGENT, SUPERVISOR),
            rule("RegistrationSearch", "agents search", AGENT, SUPERVISOR),
            rule("RegistrationFile", "acts life open", AGENT, SUPERVISOR),
            rule("FollowUp", "lines", AGENT, SUPERVISOR),
            rule("Transfers", "lately", AGENT, SUPERVISOR),
            rule("Transfers", "destinations transfer", SUPERVISOR),
            rule("CaseControl", "inOrder list suspicious", SUPERVISOR),
            rule("Quotas", "nearlyUsedUp", SUPERVISOR),
            rule("DeskReaders", "overview", AGENT, SUPERVISOR, ADMINISTRATOR),
            rule("DeskReaders", "block", SUPERVISOR, ADMINISTRATOR),
            rule("DeskReaders", "rename unblock disconnect", ADMINISTRATOR),
            rule(
                    "Supervision",
                    "alarms confirm deny frozen grant keep lift negate pauses seeFrozen suspicions waiting",
                    SUPERVISOR),
            rule("AuditSearch", "desks inspect open reference registration search", AUDITOR),
            rule("AuditExport", "write", AUDITOR),
            rule("OfficeLocks", "blockAgent blockDesk unblockAgent unblockDesk", SUPERVISOR, ADMINISTRATOR),
            rule("OfficeAdministration", "overview", SUPERVISOR, ADMINISTRATOR),
            rule("OfficeAdministration", "change", ADMINISTRATOR),
            rule("StaffAdministration", "appoint identify resetApp resetPassword", ADMINISTRATOR),
            rule("RoleAdministration", "end grant", ADMINISTRATOR),
            rule("DeskAdministration", "add rename", ADMINISTRATOR),
            rule("AppointmentPlans", "change overview", ADMINISTRATOR));

    private final PreAuthorizeAuthorizationManager manager = new PreAuthorizeAuthorizationManager();

    @Autowired
    ApplicationContext context;

    /** One line of the model. */
    private record Rule(String service, Set<String> methods, Set<Role> roles) {}

    private static Rule rule(String service, String methods, Role... roles) {
        return new Rule(service, Set.of(methods.split(" ")), EnumSet.copyOf(List.of(roles)));
    }

    static Stream<Set<Role>> everySetOfRoles() {
        List<Role> roles = List.of(Role.values());
        return IntStream.range(0, 1 << roles.size())
                .mapToObj(bits -> IntStream.range(0, roles.size())
                        .filter(role -> (bits & (1 << role)) != 0)
                        .mapToObj(roles::get)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }

    @ParameterizedTest
    @MethodSource("everySetOfRoles")
    void modelAndServicesAgreeForEverySetOfRoles(Set<Role> held) {
        var differences = new TreeSet<String>();
        guarded()
                .forEach((name, bean) -> commands(bean).forEach(method -> {
                    boolean expected = MODEL.stream()
                            .filter(rule -> rule.service().equals(name))
                            .filter(rule -> rule.methods().contains(method.getName()))
                            .anyMatch(rule -> rule.roles().stream().anyMatch(held::contains));
                    if (isAllowed(bean, method, held) != expected) {
                        differences.add(name + "." + method.getName());
                    }
                }));

        assertThat(differences).isEmpty();
    }

    @Test
    void everyCommandOfAGuardedServiceHasItsRule() {
        var missing = new TreeSet<String>();
        guarded()
                .forEach((name, bean) -> commands(bean).forEach(method -> {
                    boolean ruled = MODEL.stream()
                            .anyMatch(rule -> rule.service().equals(name)
                                    && rule.methods().contains(method.getName()));
                    if (!ruled) {
                        missing.add(name + "." + method.getName());
                    }
                }));

        assertThat(missing).isEmpty();
    }

    @Test
    void modelNamesNothingThatIsNotThere() {
        Map<String, Object> services = guarded();
        List<String> gone = MODEL.stream()
                .flatMap(rule -> rule.methods().stream()
                        .filter(name -> !services.containsKey(rule.service())
                                || commands(services.get(rule.service())).stream()
                                        .noneMatch(method -> method.getName().equals(name)))
                        .map(name -> rule.service() + "." + name))
                .toList();

        assertThat(gone).isEmpty();
    }

    @Test
    void everyServiceThatKnowsWhoIsAtWorkIsGuardedOrSaysWhyNot() {
        Set<String> unguarded = context.getBeansWithAnnotation(Service.class).values().stream()
                .map(ClassUtils::getUserClass)
                .filter(type -> Modifier.isPublic(type.getModifiers()) && asksWhoIsAtWork(type))
                .map(Class::getSimpleName)
                .filter(name -> !guarded().containsKey(name) && !WITHOUT_ROLES.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unguarded).isEmpty();
    }

    @Test
    void guardsStandBeforeTheServicesThemselves() {
        assertThat(guarded()).allSatisfy((name, bean) -> {
            assertThat(AopUtils.isAopProxy(bean)).as(name).isTrue();
            assertThat(Arrays.stream(((Advised) bean).getAdvisors()))
                    .as(name)
                    .anyMatch(advisor ->
                            advisor.getAdvice().getClass().getPackageName().startsWith("org.springframework.security"));
        });
    }

    private static boolean asksWhoIsAtWork(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
                .map(Class::getSimpleName)
                .anyMatch(Set.of("AgentDirectory", "StaffNames")::contains);
    }

    /** The services whose methods ask for a role, by name. */
    private Map<String, Object> guarded() {
        var services = new TreeMap<String, Object>();
        context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> ClassUtils.getUserClass(bean).getPackageName().startsWith("be.lra"))
                .filter(bean -> ClassUtils.getUserClass(bean).isAnnotationPresent(PreAuthorize.class))
                .forEach(bean -> services.put(ClassUtils.getUserClass(bean).getSimpleName(), bean));
        return services;
    }

    private static List<Method> commands(Object bean) {
        return Arrays.stream(ClassUtils.getUserClass(bean).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    private boolean isAllowed(Object bean, Method method, Set<Role> held) {
        var agent =
                new SignedInAgent(UUID.randomUUID(), "x", "X", UUID.randomUUID(), UUID.randomUUID(), held, Language.FR);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities());
        var call = new SimpleMethodInvocation(bean, method, new Object[method.getParameterCount()]);
        var decision = manager.authorize(() -> authentication, call);
        return decision != null && decision.isGranted();
    }
}
