package be.lra.identity;

/** How sure a service may be who signed in (Regulation 910/2014, article 8), lowest first. */
public enum LevelOfAssurance {
    LOW,
    SUBSTANTIAL,
    HIGH;

    /** Whether this is at least what somebody asks for. */
    public boolean reaches(LevelOfAssurance asked) {
        return compareTo(asked) >= 0;
    }
}
