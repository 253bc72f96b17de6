package be.lra.eid;

/** A file of the card cannot be understood; the message holds no byte of it. */
public final class MalformedFile extends Exception {

    private final EidProblem problem;

    MalformedFile(EidProblem problem, String field) {
        super(problem.code() + ": " + field);
        this.problem = problem;
    }

    public EidProblem problem() {
        return problem;
    }
}
