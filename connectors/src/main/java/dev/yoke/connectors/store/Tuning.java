package dev.yoke.connectors.store;

/// The journal's limits.
///
/// @param queueCapacity appends waiting for the disk, a power of two
/// @param groupLimit most appends in one transaction: bounds how long an intent waits for what came before it
/// @param maxPages most pages of the database file, 0 = as the disk allows
record Tuning(int queueCapacity, int groupLimit, long maxPages) {

    static final Tuning STANDARD = new Tuning(65_536, 2_048, 0);
}
