package be.lra.desk;

/** A reading that ends without a fault of card or reader. */
final class ReadingStopped extends Exception {

    static final String NOT_A_BELGIAN_CARD = "not-a-belgian-card";
    static final String MALFORMED = "card-malformed";
    static final String TOO_SLOW = "reading-too-slow";
    static final String SERVER_AWAY = "server-away";

    private static final long serialVersionUID = 1L;

    private final String problem;

    ReadingStopped(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** A stable code that the server's message bundles know. */
    String problem() {
        return problem;
    }

    boolean isServerAway() {
        return SERVER_AWAY.equals(problem);
    }
}
