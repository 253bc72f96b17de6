package be.lra.identity;

/** The legal level of a means of identification, weakest first (Regulation (EU) 910/2014, article 8). */
public enum LevelOfAssurance {
    LOW,
    SUBSTANTIAL,
    HIGH
}
