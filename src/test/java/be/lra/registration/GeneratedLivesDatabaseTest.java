package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.CleanDatabase;
import be.lra.DatabaseTest;
import be.lra.account.AccountSweep;
import be.lra.generate.Chance;
import be.lra.generate.Generate;
import be.lra.identity.Language;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Invented visits and accounts are such as the application would have made, and nothing that runs at night finds fault. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class GeneratedLivesDatabaseTest {

    private static final int MANY = 1_000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @Autowired
    VisitJson json;

    @Autowired
    Fingerprints fingerprints;

    @Autowired
    DocumentsProperties documents;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Sweep sweep;

    @Autowired
    ActivationReminders reminders;

    @Autowired
    AccountSweep accounts;

    @BeforeEach
    void generated() {
        CleanDatabase.empty(jdbc);
        beans.createBean(Generate.class).make(MANY, 1, 120, false, 2);
    }

    @Test
    void documentsOfEveryKindAreShown() {
        assertThat(texts("select distinct means from registration"))
                .containsExactlyInAnyOrder("CARD", "TRAVEL_DOCUMENT");
        assertThat(texts("select distinct json_value(evidence, '$.documentCheck.checklist') from registration"
                        + " where evidence is not null"))
                .containsExactlyInAnyOrder(
                        "belgian-citizen-card", "belgian-residence-card", "eu-identity-card", "passport");
        assertThat(texts("select distinct nationality from registration where nationality is not null"))
                .hasSizeGreaterThan(8);
        assertThat(count("registration where means = 'CARD' and evidence is not null") * 10)
                .isGreaterThan(count("registration where evidence is not null") * 8);
    }

    @Test
    void evidenceIsReadByTheApplication() {
        var reader = new HeldEvidence(messages);

        assertThat(texts("select evidence from registration where evidence is not null"))
                .isNotEmpty()
                .allSatisfy(evidence -> assertThat(reader.inWords(evidence, Language.FR))
                        .hasValueSatisfying(words ->
                                assertThat(words).doesNotContain("check.").doesNotContain("registration.")));
    }

    @Test
    void everyPointOfTheChecklistWasLookedAt() {
        for (int who = 0; who < 500; who++) {
            var document = GeneratedDocument.of(who, new Chance(1, who), Instant.parse("2026-01-05T09:00:00Z"));
            DocumentChecklist list = documents.of(document.evidence());

            assertThat(document.checklist().checklist()).isEqualTo(list.code());
            assertThat(document.checklist().missing(list)).isEmpty();
        }
    }

    @Test
    void documentIsFoundByItsNumber() {
        String number = texts("select json_value(evidence, '$.document.documentNumber') from registration"
                        + " where means = 'TRAVEL_DOCUMENT' and evidence is not null")
                .getFirst();

        assertThat(jdbc.sql("select count(*) from registration where document_number_key in (:keys)")
                        .param("keys", fingerprints.numberCandidates(number))
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void visitsUnderWayCanBeGoneOnWith() {
        Set<Step> steps = texts("select content from registration_draft").stream()
                .map(content -> json.read(content).step())
                .collect(Collectors.toSet());

        assertThat(steps).hasSizeGreaterThan(1);
        assertThat(count("registration where state = 'DRAFT'"))
                .isEqualTo(count("registration_draft"))
                .isGreaterThan(5);
        assertThat(count("audit_event where kind = 'RegistrationAbandoned'")).isPositive();
    }

    @Test
    void whoeverActivatedHasAnAccountThatNoPasswordOpens() {
        assertThat(count("registration where state = 'ACTIVATED'")).isEqualTo(count("citizen_account"));
        assertThat(texts("select distinct type from digital_key"))
                .containsExactlyInAnyOrder("EMAIL_CODE", "AUTHENTICATOR_APP", "SMS");
        assertThat(texts("select distinct state from digital_key")).contains("ACTIVE", "DEACTIVATED");
        assertThat(count("digital_key where type = 'SMS' and state = 'ACTIVE'")).isEqualTo(count("sms_phone"));
        assertThat(count("digital_key where type = 'AUTHENTICATOR_APP' and state = 'ACTIVE'"))
                .isEqualTo(count("authenticator_app"));
        assertThat(texts("select password_hash from citizen_account limit 3")).allSatisfy(hash -> {
            assertThat(passwords.matches("", hash)).isFalse();
            assertThat(passwords.upgradeEncoding(hash)).isFalse();
        });
    }

    @Test
    void keysAreWhatTheTrailTells() {
        assertThat(count("digital_key k where not exists (select 1 from audit_event e where e.kind = 'KeyActivated'"
                        + " and e.account = k.account and json_value(e.details, '$.type') = k.type)"))
                .isZero();
        assertThat(count("digital_key k where k.last_used_at is not null and not exists (select 1 from audit_event e"
                        + " where e.kind = 'CitizenSignedIn' and e.account = k.account and e.at = k.last_used_at)"))
                .isZero();
    }

    @Test
    void somebodyHasToLookAtSomething() {
        assertThat(count("outbox_message m join registration r on r.id = m.subject"
                        + " where m.state = 'FAILED' and r.state = 'PENDING'"))
                .isPositive();
        assertThat(count("activation_pair where state = 'PENDING' and claim > 0"))
                .isPositive();
        assertThat(count("registration where state = 'BLOCKED'")).isPositive();
        assertThat(texts("select distinct state from fraud_suspicion")).contains("RAISED", "NEGATED");
        assertThat(count("appointment where state = 'EXPECTED'")).isPositive();
    }

    @Test
    void sweepsFindNothingThatShouldHaveBeenDone() {
        assertThat(sweep.runOnce()).isZero();
        assertThat(reminders.runOnce()).isZero();
        assertThat(accounts.sweep()).isZero();
    }

    @Test
    void nothingThatRunsByItselfFails(CapturedOutput output) {
        for (Object bean :
                application.getBeansOfType(Object.class, false, false).values()) {
            ReflectionUtils.doWithMethods(
                    ClassUtils.getUserClass(bean),
                    job -> {
                        ReflectionUtils.makeAccessible(job);
                        ReflectionUtils.invokeMethod(job, bean);
                    },
                    job -> AnnotatedElementUtils.hasAnnotation(job, Scheduled.class) && job.getParameterCount() == 0);
        }

        assertThat(output.getAll()).doesNotContain(" ERROR ").doesNotContain("Exception");
    }

    private List<String> texts(String question) {
        return jdbc.sql(question).query((row, number) -> row.getString(1)).list();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
