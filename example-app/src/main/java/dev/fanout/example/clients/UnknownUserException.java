package dev.fanout.example.clients;

/** There is no user of that number. */
public final class UnknownUserException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownUserException(long userId) {
        super("no user " + userId);
    }
}
