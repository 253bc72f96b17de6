package be.lra;

import static be.lra.office.Role.ADMINISTRATOR;
import static be.lra.office.Role.AGENT;
import static be.lra.office.Role.AUDITOR;
import static be.lra.office.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.Language;
import be.lra.office.DoorStep;
import be.lra.office.Permit;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
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
            rule("LettersOfToday", "few", AGENT),
            rule("RegistrationArchive", "find linkMail linkMails recent", AGENT, SUPERVISOR),
            rule("RegistrationSearch", "agents search", AGENT, SUPERVISOR),
            rule("RegistrationFile", "acts life open receipt", AGENT, SUPERVISOR),
            rule("RightOfAccess", "print", AGENT),
            rule("Erasure", "ask closesAt withdraw", AGENT),
            rule("FollowUp", "lines", AGENT, SUPERVISOR),
            rule("FollowUp", "linesOf offices", SUPERVISOR),
            rule("Transfers", "lately", AGENT, SUPERVISOR),
            rule("Transfers", "destinations transfer", SUPERVISOR),
            rule("CaseControl", "inOrder list offices suspicious", SUPERVISOR),
            rule("Quotas", "nearlyUsedUp", SUPERVISOR),
            rule("Anomalies", "lately", SUPERVISOR),
            rule("Statistics", "of", SUPERVISOR, ADMINISTRATOR, AUDITOR),
            rule("DeskReaders", "overview", AGENT, SUPERVISOR, ADMINISTRATOR),
            rule("DeskReaders", "block", SUPERVISOR, ADMINISTRATOR),
            rule("DeskReaders", "rename unblock disconnect", ADMINISTRATOR),
            rule(
                    "Supervision",
                    "alarms confirm deny frozen grant keep lift negate pauses seeFrozen suspicions waiting",
                    SUPERVISOR),
            rule("AuditSearch", "desks inspect open reference registration search", AUDITOR),
            rule("AuditExport", "write", AUDITOR),
            rule("OfficeLocks", "blockAgent blockDesk blockOffice unblockAgent unblockDesk", SUPERVISOR, ADMINISTRATOR),
            rule("OfficeLocks", "unblockOffice", ADMINISTRATOR),
            rule("OfficeNews", "standing tell withdraw", SUPERVISOR, ADMINISTRATOR),
            rule("Training", "begin colleagues end", SUPERVISOR, ADMINISTRATOR),
            rule("SimulatedReader", "insert", AGENT),
            rule("GuidedTour", "mailRead putAway restart state", AGENT),
            rule("ExerciseVisitors", "insertCard mails waiting", AGENT),
            rule("OfficeAdministration", "overview", SUPERVISOR, ADMINISTRATOR),
            rule("OfficeAdministration", "change", ADMINISTRATOR),
            rule("PaperAdministration", "letter mail overview propose proposedLetter sendTestMail", ADMINISTRATOR),
            rule("LimitsAdministration", "overview propose", ADMINISTRATOR),
            rule("DocumentRulesAdministration", "overview propose", ADMINISTRATOR),
            rule("Proposals", "alarm approve board older reject seen withdraw", ADMINISTRATOR),
            rule("StaffAdministration", "appoint identify resetApp resetPassword", ADMINISTRATOR),
            rule("RoleAdministration", "end grant limit", ADMINISTRATOR),
            rule("DeskAdministration", "add rename", ADMINISTRATOR),
            rule("AppointmentPlans", "change overview", ADMINISTRATOR));

    /** What is looked at only; everything else changes something. */
    private static final Map<String, String> LOOKS = Map.ofEntries(
            Map.entry("AppointmentVisits", "areGiven belongsTo invitation look open proposals"),
            Map.entry("AfterIssue", "resendFrom"),
            Map.entry("RegistrationDesk", "advice approvals mayCreate openVisits photo reader visit"),
            Map.entry("DayList", "invitation isKept look open"),
            Map.entry("LettersOfToday", "few"),
            Map.entry("RegistrationArchive", "find linkMail linkMails recent"),
            Map.entry("RegistrationSearch", "agents search"),
            Map.entry("RegistrationFile", "acts life open receipt"),
            Map.entry("RightOfAccess", "print"),
            Map.entry("Erasure", "closesAt"),
            Map.entry("FollowUp", "lines linesOf offices"),
            Map.entry("Transfers", "destinations lately"),
            Map.entry("CaseControl", "list offices"),
            Map.entry("Quotas", "nearlyUsedUp"),
            Map.entry("Anomalies", "lately"),
            Map.entry("Statistics", "of"),
            Map.entry("DeskReaders", "overview"),
            Map.entry("Supervision", "alarms frozen pauses suspicions waiting"),
            Map.entry("AuditSearch", "desks inspect open reference registration search"),
            Map.entry("AuditExport", "write"),
            Map.entry("OfficeNews", "standing"),
            Map.entry("Training", "colleagues"),
            Map.entry("ExerciseVisitors", "mails waiting"),
            Map.entry("GuidedTour", "mailRead putAway restart state"),
            Map.entry("OfficeAdministration", "overview"),
            Map.entry("AppointmentPlans", "overview"));

    /** What takes away for good. */
    private static final Map<String, String> ENDS = Map.of(
            "AfterIssue", "revoke",
            "Erasure", "ask",
            "Supervision", "confirm",
            "DeskReaders", "disconnect",
            "RoleAdministration", "end");

    private static final Map<String, String> SENSITIVE = Map.of("RegistrationDesk", "photo");

    private static final Map<String, String> CONFIDENTIAL = Map.of(
            "Anomalies",
            "lately",
            "CaseControl",
            "inOrder list offices suspicious",
            "Supervision",
            "confirm negate suspicions");

    private static final int CASES = 10_000; // features.md K2
    private static final long SEED = 20_261_123; // a failure repeats

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

    /** Any set of roles, each narrowed in any way, and any command or query, as it is asked before it is called. */
    @Test
    void tenThousandCallsOfChanceAreAllowedAsTheModelSays() {
        var chance = new Random(SEED);
        List<Map.Entry<String, Object>> services = List.copyOf(guarded().entrySet());
        var differences = new TreeSet<String>();
        int allowed = 0;
        for (int number = 0; number < CASES; number++) {
            Map.Entry<String, Object> service = any(chance, services);
            Method method = any(chance, commands(service.getValue()));
            Map<Role, Permit> held = new EnumMap<>(Role.class);
            any(chance, everySetOfRoles().toList()).forEach(role -> held.put(role, permit(chance)));

            boolean expected = isExpected(service.getKey(), method.getName(), held);

            allowed += expected ? 1 : 0;
            if (isCalled(service.getValue(), method, held) != expected) {
                differences.add(service.getKey() + "." + method.getName() + " by " + held);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(allowed).as("of both kinds there are many").isBetween(CASES / 10, CASES * 9 / 10);
    }

    private static boolean isExpected(String service, String method, Map<Role, Permit> held) {
        DataAction action = isAmong(LOOKS, service, method)
                ? DataAction.READ
                : isAmong(ENDS, service, method) ? DataAction.DELETE : DataAction.WRITE;
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        if (isAmong(SENSITIVE, service, method)) {
            kinds.add(DataKind.SENSITIVE);
        }
        if (isAmong(CONFIDENTIAL, service, method)) {
            kinds.add(DataKind.CONFIDENTIAL);
        }
        return MODEL.stream()
                .filter(rule -> rule.service().equals(service) && rule.methods().contains(method))
                .flatMap(rule -> rule.roles().stream())
                .filter(held::containsKey)
                .map(role -> Objects.requireNonNull(held.get(role)))
                .anyMatch(permit ->
                        permit.actions().contains(action) && permit.kinds().containsAll(kinds));
    }

    private static boolean isAmong(Map<String, String> names, String service, String method) {
        return List.of(names.getOrDefault(service, "").split(" ")).contains(method);
    }

    private static <T> T any(Random chance, List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static Permit permit(Random chance) {
        Set<DataAction> actions = EnumSet.of(DataAction.READ);
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        Stream.of(DataAction.values()).filter(_ -> chance.nextInt(3) > 0).forEach(actions::add);
        Stream.of(DataKind.values()).filter(_ -> chance.nextInt(3) > 0).forEach(kinds::add);
        return new Permit(actions, kinds);
    }

    /** Whether the guard in front of the real service lets the call through; the service itself is not called. */
    private static boolean isCalled(Object bean, Method method, Map<Role, Permit> held) {
        var agent = new SignedInAgent(
                UUID.randomUUID(),
                "x",
                "X",
                UUID.randomUUID(),
                UUID.randomUUID(),
                held.keySet(),
                Language.FR,
                new DoorStep.Inside(null, null),
                held);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        try {
            guard(bean).invoke(new SimpleMethodInvocation(bean, method, new Object[method.getParameterCount()]) {
                @Override
                public Object proceed() {
                    return this; // nothing is called
                }
            });
            return true;
        } catch (AccessDeniedException denied) {
            return false;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static MethodInterceptor guard(Object bean) {
        return Arrays.stream(((Advised) bean).getAdvisors())
                .map(Advisor::getAdvice)
                .filter(AuthorizationManagerBeforeMethodInterceptor.class::isInstance)
                .map(MethodInterceptor.class::cast)
                .findFirst()
                .orElseThrow();
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
