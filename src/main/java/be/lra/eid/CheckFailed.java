package be.lra.eid;

import be.lra.identity.CheckResult;

/** Ends a verification at the first check that fails: nothing behind it may be believed. Never leaves this package. */
final class CheckFailed extends Exception {

    private final EidCheck check;
    private final EidProblem problem;

    CheckFailed(EidCheck check, EidProblem problem) {
        super(check.code() + ": " + problem.code());
        this.check = check;
        this.problem = problem;
    }

    CheckResult result() {
        return CheckResult.failed(check.code(), problem.code());
    }
}
