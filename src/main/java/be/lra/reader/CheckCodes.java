package be.lra.reader;

import be.lra.identity.CheckResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Results of checks as the trail has them: {@code PASSED}, or {@code FAILED} and {@code NOT_POSSIBLE} with the reason. */
final class CheckCodes {

    private CheckCodes() {}

    /** By name of the check. */
    static Map<String, String> of(List<CheckResult> checks) {
        return checks.stream().collect(Collectors.toMap(CheckResult::check, CheckCodes::of, (first, second) -> second));
    }

    static String of(CheckResult check) {
        return check.reason().isEmpty() ? check.outcome().name() : check.outcome() + ":" + check.reason();
    }
}
