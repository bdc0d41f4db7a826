package dev.fanout.processor.write;

/**
 * Why a generated file could not be written.
 *
 * @param file the class's qualified name, or the path of another file
 * @param kind what kind of an obstacle it is
 * @param reason what the compiler or the file system says
 */
public record WriteFailure(String file, Kind kind, String reason) {

    /** What kind of an obstacle it is. */
    public enum Kind {
        /** There is a class of that name already, written by hand or by another processor. */
        NAME_TAKEN,
        /** The file could not be written. */
        NOT_WRITTEN
    }

    static WriteFailure of(String file, Kind kind, Exception cause) {
        String message = cause.getMessage();
        return new WriteFailure(file, kind, message == null ? cause.toString() : message);
    }
}
