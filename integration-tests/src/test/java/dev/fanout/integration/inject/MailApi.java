package dev.fanout.integration.inject;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** A collaborator that is a class. */
@Singleton
public class MailApi {

    @Inject
    public MailApi() {}

    int unread(long id) {
        return (int) id;
    }
}
