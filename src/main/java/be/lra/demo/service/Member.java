package be.lra.demo.service;

import java.util.Map;

/**
 * Somebody who is in an e-service.
 *
 * @param told by the provider, by the name of the claim
 * @param idToken shown again when signing out
 */
record Member(DemoService service, Map<String, Object> told, String idToken) {

    /** Masked: tokens never reach a log. */
    @Override
    public String toString() {
        return "Member[" + service + "]";
    }
}
