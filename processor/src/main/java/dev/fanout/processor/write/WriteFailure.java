package dev.fanout.processor.write;

/**
 * Why a generated class could not be written.
 *
 * @param className its qualified name
 * @param kind what kind of an obstacle it is
 * @param reason what the compiler or the file system says
 */
public record WriteFailure(String className, Kind kind, String reason) {

    /** What kind of an obstacle it is. */
    public enum Kind {
        /** There is a class of that name already, written by hand or by another processor. */
        NAME_TAKEN,
        /** The file could not be written. */
        NOT_WRITTEN
    }
}
