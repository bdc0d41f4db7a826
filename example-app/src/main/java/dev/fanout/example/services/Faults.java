package dev.fanout.example.services;

/**
 * What is wrong with what a dashboard is made from.
 *
 * @param profile with the database
 * @param activity with the service, as the next two
 */
public record Faults(Fault profile, Fault activity, Fault notifications, Fault recommendations) {
    public static final Faults NONE = new Faults(Fault.NONE, Fault.NONE, Fault.NONE, Fault.NONE);
}
