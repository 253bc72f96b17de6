package be.lra.office;

import be.lra.PhoneApp;
import be.lra.totp.TotpSecret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContextHolder;

/** The phones of invented agents, each with an app written by others. A code is never shown twice. */
public final class AgentPhones {

    private static final int STEP = 30; // seconds
    private static final int PATIENCE = 250; // milliseconds
    private static final Map<String, Long> SHOWN = new ConcurrentHashMap<>(); // the last step, by secret

    private AgentPhones() {}

    /** What the app of an agent shares with the application. */
    public static TotpSecret secret(String userName) {
        return new TotpSecret("%-20.20s".formatted("phone-of-" + userName).getBytes(StandardCharsets.US_ASCII));
    }

    /** The code that the agent's app shows at a moment. */
    public static String code(String userName, Instant at) {
        return PhoneApp.code(secret(userName).base32(), at);
    }

    /**
     * A code that was not typed yet, by the real time: the next one serves already, and after it a new one has to be waited
     * for.
     *
     * @param typedSecret Base32, in groups or not
     */
    public static synchronized String freshCode(String typedSecret) {
        long last = SHOWN.getOrDefault(typedSecret, 0L);
        while (last >= stepNow() + 1) {
            pause();
        }
        long step = Math.max(last + 1, stepNow());
        SHOWN.put(typedSecret, step);
        return PhoneApp.code(typedSecret, Instant.ofEpochSecond(step * STEP));
    }

    /** The agent whose password was right types the code and becomes the one of the running thread. */
    public static SignedInAgent letIn(CodeDoor door, SignedInAgent waiting, Instant now) {
        OfficeFixtures.signIn(waiting);
        AgentCodeOutcome outcome = door.enter(code(waiting.userName(), now));
        if (outcome instanceof AgentCodeOutcome.Accepted(SignedInAgent agent)) {
            OfficeFixtures.signIn(agent);
            return agent;
        }
        SecurityContextHolder.clearContext();
        throw new AssertionError("the code was not accepted: " + outcome);
    }

    private static long stepNow() {
        return Math.floorDiv(Clock.systemUTC().instant().getEpochSecond(), STEP);
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
