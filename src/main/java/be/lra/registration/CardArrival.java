package be.lra.registration;

/** A visit that a card in the reader began, and what came of the card. */
public record CardArrival(Visit visit, VisitOutcome outcome) {}
