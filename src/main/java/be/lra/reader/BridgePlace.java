package be.lra.reader;

import java.util.UUID;

/**
 * Where a bridge is enrolled.
 *
 * @param name how people shall call it
 */
record BridgePlace(UUID desk, String name) {}
