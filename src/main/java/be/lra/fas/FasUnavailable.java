package be.lra.fas;

/** The federal service does not answer, or not as agreed. Nobody signs in meanwhile: there is no other door. */
final class FasUnavailable extends RuntimeException {

    FasUnavailable(String what) {
        super(what);
    }

    FasUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
